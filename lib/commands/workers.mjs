// Plain JavaScript on Node alone, like steps.mjs; esbuild is there once the packages are installed.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Threads of the server, by the name of their bundle. Each has to run outside Next's server layer. */
const WORKERS = { "drawing-worker": "components/chart-files/drawing-worker.tsx" };
/** Commands of a deployed folder: what is installed beside it is left where it is. */
const COMMANDS = {
  "before-start": "lib/commands/deployed/before-start.ts",
  backup: "lib/commands/deployed/backup.ts",
  restore: "lib/commands/deployed/restore.ts",
  "audit-verify": "lib/commands/deployed/audit-verify.ts",
};
/** Scripts that stand in a page as they are, and not among Next's. */
const PAGE_SCRIPTS = { "page-waker": "lib/links/still-pages/waker-script.ts" };

/**
 * Bundles into `.workers` what runs beside Next: the threads that the server starts, the commands of a deployed site and
 * the script of a still page, so that a deployed folder needs no TypeScript at run time. Takes a second: made anew at each build, before tests and
 * before development.
 */
export async function bundleWorkers() {
  const { build } = await import("esbuild");
  await mkdir(join(process.cwd(), ".workers"), { recursive: true });
  await build({
    absWorkingDir: process.cwd(),
    entryPoints: WORKERS,
    outdir: ".workers",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    jsx: "automatic",
    minifySyntax: true,
    define: { "process.env.NODE_ENV": '"production"' },
    // Binaries stay where they are installed; linkedom asks for canvas only where a page has one.
    external: ["sharp", "canvas"],
    // Packages written as CommonJS ask for Node's own modules by `require`.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
  await build({
    absWorkingDir: process.cwd(),
    entryPoints: COMMANDS,
    outdir: ".workers",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "warning",
  });
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

// `node lib/commands/workers.mjs`: before `next build` alone.
if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleWorkers();
