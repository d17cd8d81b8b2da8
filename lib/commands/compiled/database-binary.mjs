// Plain JavaScript on Node alone, like steps.mjs: the one package that is compiled.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Compiled for one kind of Node: a binary for another does not load. */
const COMPILED = "better-sqlite3";
const FOLDER = join(process.cwd(), "node_modules", COMPILED);
const BINARY = join(FOLDER, "build", "Release", "better_sqlite3.node");
const BEFORE_ALL = join(process.cwd(), "lib", "commands", "compiled", "object-wrap.h");

/** Files of which another text compiles another binary. */
export const COMPILED_OF = ["lib/commands/compiled/object-wrap.h"];

/** Settings of a compiler that may be called: nothing on Windows, whose compiler knows no such option. */
export function compilerSettings(env) {
  if (process.platform === "win32") return {};
  return { CXXFLAGS: `${env.CXXFLAGS ?? ""} -include "${BEFORE_ALL}"`.trim() };
}

/** Removes the package, so that the next `npm install` compiles or fetches it anew. */
export function removeBinary() {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** What is wrong with the binary that is installed; null where a database opens and is freed without harm. */
export function faultOfBinary() {
  const open = `new (require(${JSON.stringify(COMPILED)}))(":memory:").close()`;
  // In a process of its own: a binary stays loaded.
  const { status, stderr } = spawnSync(process.execPath, ["-e", open], { encoding: "utf8" });
  if (status !== 0) {
    return `${stderr.trim()}\n${COMPILED} is installed but does not load in Node ${process.version}.`;
  }
  return removesHooks()
    ? `${COMPILED} is compiled so that Node ${process.version} would end the site at some collection of memory.`
    : null;
}

/** A binary names the functions of Node that it calls. */
function removesHooks() {
  return existsSync(BINARY) && readFileSync(BINARY).includes("RemoveEnvironmentCleanupHook");
}
