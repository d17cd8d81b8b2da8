// Plain JavaScript on Node alone, like steps.mjs.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import {
  COMPILED_OF,
  compilerSettings,
  faultOfBinary,
  removeBinary,
} from "./compiled/database-binary.mjs";
import { digest, refuse, ROOT, run, say } from "./steps.mjs";

/**
 * Installs what package-lock.json names, unless that was done already for this kind of Node. Not `npm ci`: it
 * refuses a lock file that lacks the packages of other platforms, and mirrors do lack them
 * (docs/decisions/005).
 */
export async function install() {
  const wanted = digest([
    "package-lock.json",
    "package.json",
    ...COMPILED_OF,
    `node ${process.versions.modules} ${process.platform} ${process.arch}`,
  ]);
  const stamp = join(ROOT, "node_modules", ".installed-for");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Installing the packages (two to four minutes the first time) …");
  rmSync(stamp, { force: true });
  // npm leaves an installed package as it is, also where another Node compiled it: only a missing one is
  // compiled.
  if (faultOfBinary() !== null) removeBinary();
  await installPackages();
  if (faultOfBinary() !== null) {
    // What was fetched ready-made is compiled here.
    removeBinary();
    await installPackages({ npm_config_build_from_source: "true" });
  }
  const fault = faultOfBinary();
  if (fault !== null) refuse(fault);
  writeFileSync(stamp, wanted);
}

function installPackages(env = {}) {
  return run(
    "npm",
    ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      // The compiler takes all processors, unless told otherwise.
      env: { JOBS: process.env.JOBS ?? "max", ...compilerSettings(process.env), ...env },
      failure: "Installing the packages failed: see npm's message above.",
    },
  );
}
