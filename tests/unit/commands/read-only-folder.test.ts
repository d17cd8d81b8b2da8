import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** A user who owns nothing: the one of these tests may be root, who may write everywhere. */
const NOBODY = 65534;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "read-only-"));
  mkdirSync(join(folder, ".workers"));
  copyFileSync("lib/commands/workers.mjs", join(folder, "workers.mjs"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ devDependencies: {} }));
  writeFileSync(join(folder, ".workers/backup.mjs"), "");
  writeFileSync(join(folder, ".workers/bench.mjs"), "");
});
afterEach(() => {
  chmodSync(join(folder, ".workers"), 0o755);
  rmSync(folder, { recursive: true });
});

describe("bundleProgram in a folder where nothing may be written", () => {
  it("gives the bundle that the build made of a command of a deployed site", () => {
    closeFolder();
    expect(bundled("lib/commands/deployed/backup.ts")).toMatch(/\.workers\/backup\.mjs$/);
  });

  it("bundles what the build did not: another command, and one that is missing", () => {
    closeFolder();
    expect(bundled("tests/load/bench.ts")).toContain("'esbuild'");
    expect(bundled("lib/commands/deployed/restore.ts")).toContain("'esbuild'");
  });

  it("bundles everything anew where it may write", () => {
    expect(bundled("lib/commands/deployed/backup.ts", {})).toContain("'esbuild'");
  });
});

/** Only who owns the folder, or is root, may still write there. */
function closeFolder() {
  chmodSync(join(folder, ".workers"), 0o555);
  chmodSync(folder, 0o755);
}

/** The path that is given, or that the program which bundles was asked for: it is not there, in this folder. */
function bundled(file: string, user: { uid?: number; gid?: number } = nobody()): string {
  const script = `
    const { bundleProgram } = await import("./workers.mjs");
    console.log(await bundleProgram(${JSON.stringify(file)}).catch(({ message }) => message));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", script],
    { cwd: folder, encoding: "utf8", ...user },
  );
  return `${stdout}${stderr}`.trim();
}

function nobody() {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}
