// Plain JavaScript on Node alone: these files run before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

import { settingNames, takeEnvFile } from "../config/env-file.mjs";
import { postgresSchema } from "../db/postgres/postgres-schema.mjs";
import { own, signalledCode } from "./children.mjs";
import { isSupported } from "./node-versions.mjs";
import { bundleProgram, bundleWorkers, SHORT_LIVED } from "./workers.mjs";

export const ROOT = process.cwd();

/** Ends the command with one sentence. */
export function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

export function say(sentence) {
  process.stdout.write(`» ${sentence}\n`);
}

/** Takes the settings in `.env`, as `takeEnvFile` does. */
export function takeSettings(names = null) {
  try {
    takeEnvFile(names);
  } catch (error) {
    refuse(error.message);
  }
}

/**
 * Gives settings of which each has a value, if only a blank one, which counts as unset: what is started with them takes
 * nothing more from any file, as Next would from `.env.local` and others that the commands do not read.
 */
export function settled(env) {
  return { ...Object.fromEntries(settingNames().map((name) => [name, ""])), ...env };
}

/** Refuses a Node that package.json does not name; from then on npm and all it starts run on this very Node. */
export function requireNode() {
  if (!existsSync(join(ROOT, "package-lock.json"))) {
    refuse("Run this command in the project's folder, where package-lock.json is.");
  }
  const { engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  if (!isSupported(process.versions.node, engines.node)) {
    refuse(
      `Node ${process.versions.node} does not run this: take Node 24 (what runs it: ${engines.node}).`,
    );
  }
  process.env.PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
}

/** Runs a program to its end, showing its output. Refuses with `failure` when it does not end well. */
export async function run(program, args, { env = {}, failure, quiet = false } = {}) {
  const { code, output } = await start(program, args, { env, quiet });
  if (signalledCode() !== null) process.exit(signalledCode());
  if (code === 0) return output;
  // A step that says by itself what is wrong has said enough.
  if (quiet && output.trim() !== "") return refuse(output.trim());
  return refuse(failure ?? `${program} ${args.join(" ")} ended with code ${String(code)}.`);
}

/** Runs a program to its end; `quiet` keeps its output from the screen and gives it back. */
export function start(program, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const options = {
      cwd: ROOT,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    };
    const child = own(spawn(program, args, options));
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: error.message, output }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** The file of a program that an installed package brings: run on this very Node, it needs no `npx`. */
export function programOf(packageName) {
  const folder = join(ROOT, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : Object.values(bin)[0]);
}

/**
 * Writes the typed database client from the schema, unless it is there already: one for SQLite, and one that says the
 * same to PostgreSQL, of the same schema with another provider (docs/decisions/165-postgresql.md).
 */
export async function generateClient() {
  const wanted = digest(["prisma/schema.prisma", "package-lock.json", "postgres"]);
  const folder = join(ROOT, "lib/db/generated");
  const stamp = join(folder, ".generated-for");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Generating the database client …");
  const prisma = [programOf("prisma"), "generate"];
  await run(process.execPath, prisma, { quiet: true });
  // What the first has left of an older one would not be taken for a client, and refused.
  rmSync(join(folder, "postgres"), { recursive: true, force: true });
  const schema = join(folder, "postgres.prisma");
  writeFileSync(schema, postgresSchema(readFileSync(join(ROOT, "prisma/schema.prisma"), "utf8")));
  await run(process.execPath, [...prisma, "--schema", schema], { quiet: true });
  writeFileSync(stamp, wanted);
}

/** Says of which files the last build was made. */
const BUILT_FOR = join(ROOT, ".next", "built-for");

export function isBuilt() {
  return existsSync(BUILT_FOR);
}

const BUILD_INPUTS = ["app", "components", "lib", "public", "prisma/schema.prisma", "proxy.ts"];
const BUILD_SETTINGS = [
  "instrumentation.ts",
  "instrumentation-client.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** Builds the application, unless the last build was made of the same files. */
export async function build(env = {}) {
  const wanted = digest([...BUILD_INPUTS, ...BUILD_SETTINGS]);
  if (isBuilt() && readFileSync(BUILT_FOR, "utf8") === wanted) return;
  say("Building the application (about a minute) …");
  await bundleWorkers();
  await run(process.execPath, [programOf("next"), "build"], {
    env: { NODE_ENV: "production", ...env },
    quiet: true,
  });
  writeFileSync(BUILT_FOR, wanted);
}

/** Runs one of the commands that `bundleWorkers` has bundled. */
export function runBundled(name, { quiet = true, args = [] } = {}) {
  return run(process.execPath, [...SHORT_LIVED, join(".workers", `${name}.mjs`), ...args], {
    quiet,
  });
}

/** A hash over files, folders (all files below) and plain words. */
export function digest(parts) {
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
export async function runTypeScript(
  file,
  env = {},
  { quiet = true, args = [], flags = SHORT_LIVED } = {},
) {
  return run(process.execPath, [...flags, await bundleProgram(file), ...args], { env, quiet });
}
