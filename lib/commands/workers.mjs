// Plain JavaScript on Node alone, like steps.mjs; esbuild is there once the packages are installed.
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Threads of the server, by the name of their bundle. Each has to run outside Next's server layer. */
const WORKERS = { "drawing-worker": "components/chart-files/drawing-worker.tsx" };
/** All that a deployed site may be asked for, by the name of its bundle, which is that of its file. */
const COMMANDS = Object.fromEntries(
  [
    "lib/commands/deployed/before-start.ts",
    "lib/commands/deployed/backup.ts",
    "lib/commands/deployed/restore.ts",
    "lib/commands/deployed/move-to-postgres.ts",
    "lib/commands/deployed/audit-verify.ts",
    "lib/commands/deployed/audit-begin.ts",
    "lib/commands/check-settings.ts",
    "lib/commands/members-unlock.ts",
    "lib/commands/release-verify.ts",
    "prisma/seed/up.ts",
    "prisma/seed/empty.ts",
  ].map((file) => [basename(file, ".ts"), file]),
);
/** Scripts that stand in a page as they are, and not among Next's. */
const PAGE_SCRIPTS = { "page-waker": "lib/links/still-pages/waker-script.ts" };

/** Bundles for Node itself: one file in which all is that it needs, packages too, so that it is there at once. */
function nodeBundle(entryPoints) {
  const { devDependencies } = JSON.parse(readFileSync(join(process.cwd(), "package.json"), "utf8"));
  return {
    absWorkingDir: process.cwd(),
    entryPoints,
    outdir: ".workers",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    jsx: "automatic",
    minifySyntax: true,
    // Binaries stay where they are installed; linkedom asks for canvas only where a page has one.
    external: [
      "esbuild",
      "better-sqlite3",
      "@node-rs/argon2",
      "sharp",
      "canvas",
      ...Object.keys(devDependencies),
    ],
    // Packages written as CommonJS ask for Node's own modules by `require`.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    logLevel: "warning",
  };
}

/**
 * Bundles into `.workers` what runs beside Next: the threads that the server starts, the commands of a deployed site and
 * the script of a still page, so that a deployed folder needs no TypeScript at run time. Takes a second: made anew at
 * each build, before tests and before development.
 */
export async function bundleWorkers() {
  const { build } = await import("esbuild");
  await mkdir(join(process.cwd(), ".workers"), { recursive: true });
  await build({ ...nodeBundle(WORKERS), define: { "process.env.NODE_ENV": '"production"' } });
  await build({ ...nodeBundle(COMMANDS), conditions: ["react-server"] });
  await build({
    absWorkingDir: process.cwd(),
    entryPoints: PAGE_SCRIPTS,
    outdir: ".workers",
    bundle: true,
    platform: "browser",
    target: "es2020",
    format: "iife",
    minify: true,
    logLevel: "warning",
  });
}

/**
 * Bundles a TypeScript file that is a program of its own, and gives the path of what Node can run. In half a second
 * that saves a second of each start, because nothing is translated and looked up at run time. Safe beside others that
 * bundle the same file. In a folder where nothing may be written, an image's or one of another owner, it is the bundle
 * that the build made.
 */
export async function bundleProgram(file) {
  const built = join(process.cwd(), ".workers", `${basename(file, ".ts")}.mjs`);
  if (Object.values(COMMANDS).includes(file) && existsSync(built) && !isWritable(dirname(built))) {
    return built;
  }
  const { build } = await import("esbuild");
  const folder = join(process.cwd(), ".workers", "programs");
  await mkdir(folder, { recursive: true });
  const options = { ...nodeBundle([file]), conditions: ["react-server"] };
  const { outputFiles } = await build({ ...options, write: false });
  const path = join(folder, basename(file).replace(/\.ts$/, ".mjs"));
  const part = `${path}.${process.pid}-${String((parts += 1))}`;
  await writeFile(part, outputFiles[0].contents);
  await rename(part, path);
  return path;
}

let parts = 0;

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * For a program that ends within seconds: its WebAssembly is not optimised while it runs, which took more time of the
 * processor than the program itself.
 */
export const SHORT_LIVED = ["--liftoff-only"];

// `node lib/commands/workers.mjs`: before `next build` alone. A program that has this file in its bundle is not meant.
const self = fileURLToPath(import.meta.url);
if (process.argv[1] === self && basename(self) === "workers.mjs") await bundleWorkers();
