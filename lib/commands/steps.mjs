// Plain JavaScript on Node alone: these files run before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = process.cwd();

/** Ends the command with one sentence. */
export function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

export function say(sentence) {
  process.stdout.write(`» ${sentence}\n`);
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    refuse(`Node ${process.versions.node} is too old: version 20.19 or newer is needed.`);
  }
  if (!existsSync(join(ROOT, "package-lock.json"))) {
    refuse("Run this command in the project's folder, where package-lock.json is.");
  }
}

/** Runs a program to its end, showing its output. Refuses with `failure` when it does not end well. */
export async function run(program, args, { env = {}, failure, quiet = false } = {}) {
  const { code, output } = await start(program, args, env, quiet);
  if (code === 0) return output;
  // A step that says by itself what is wrong has said enough.
  if (quiet && output.trim() !== "") return refuse(output.trim());
  return refuse(failure ?? `${program} ${args.join(" ")} ended with code ${String(code)}.`);
}

function start(program, args, env, quiet) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: error.message, output }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/**
 * Installs what package-lock.json names, unless that was done already. Not `npm ci`: it refuses a lock file
 * that lacks the packages of other platforms, and mirrors do lack them (docs/decisions/005).
 */
export async function install() {
  const wanted = digest([
    "package-lock.json",
    "package.json",
    `node ${process.versions.modules} ${process.platform} ${process.arch}`,
  ]);
  const stamp = join(ROOT, "node_modules", ".installed-for");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Installing the packages (two to four minutes the first time) …");
  await run(
    "npm",
    ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      failure: "Installing the packages failed: see npm's message above.",
    },
  );
  writeFileSync(stamp, wanted);
}

/** Writes the typed database client from the schema, unless it is there already. */
export async function generateClient() {
  const wanted = digest(["prisma/schema.prisma", "package-lock.json"]);
  const folder = join(ROOT, "lib/db/generated");
  const stamp = join(folder, ".generated-for");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Generating the database client …");
  await run("npx", ["prisma", "generate"], { quiet: true });
  writeFileSync(stamp, wanted);
}

const BUILD_INPUTS = ["app", "components", "lib", "public", "prisma/schema.prisma", "proxy.ts"];
const BUILD_SETTINGS = [
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** Builds the application, unless the last build was made of the same files. */
export async function build() {
  const wanted = digest([...BUILD_INPUTS, ...BUILD_SETTINGS]);
  const stamp = join(ROOT, ".next", "built-for");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Building the application (about a minute) …");
  await run("npx", ["next", "build"], { env: { NODE_ENV: "production" }, quiet: true });
  writeFileSync(stamp, wanted);
}

/** A hash over files, folders (all files below) and plain words. */
function digest(parts) {
  const hash = createHash("sha256");
  for (const part of parts) {
    const path = join(ROOT, part);
    hash.update(`\n${part}\n`);
    if (existsSync(path)) for (const file of filesBelow(path)) hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== "generated")
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** Runs one of the project's TypeScript entry files; gives back what it printed where that is not shown. */
export function runTypeScript(file, env = {}, { quiet = true } = {}) {
  return run(process.execPath, ["--conditions=react-server", "--import", "tsx", file], {
    env,
    quiet,
  });
}
