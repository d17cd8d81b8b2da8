// Plain JavaScript on Node alone, like steps.mjs.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { digest, refuse, ROOT, run, say, start } from "./steps.mjs";

/** The only package that is compiled for one kind of Node: a binary for another does not load. */
const COMPILED = "better-sqlite3";

/**
 * Installs what package-lock.json names, unless that was done already for this kind of Node. Not `npm ci`: it
 * refuses a lock file that lacks the packages of other platforms, and mirrors do lack them
 * (docs/decisions/005).
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
  rmSync(stamp, { force: true });
  // npm leaves an installed package as it is, also where another Node compiled it: only a missing one is
  // compiled.
  if ((await failureToLoad()) !== null) {
    rmSync(join(ROOT, "node_modules", COMPILED), { recursive: true, force: true });
  }
  await run(
    "npm",
    ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      failure: "Installing the packages failed: see npm's message above.",
    },
  );
  const failure = await failureToLoad();
  if (failure !== null) {
    refuse(`${failure}\n${COMPILED} was installed but does not load in Node ${process.version}.`);
  }
  writeFileSync(stamp, wanted);
}

/** What Node says when it opens a database; null when it opens. In a process of its own: a binary stays loaded. */
async function failureToLoad() {
  const open = `new (require(${JSON.stringify(COMPILED)}))(":memory:").close()`;
  const { code, output } = await start(process.execPath, ["-e", open], { quiet: true });
  return code === 0 ? null : output.trim();
}
