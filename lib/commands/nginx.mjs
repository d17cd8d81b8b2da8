// Plain JavaScript on Node alone, like steps.mjs: the web server that deploy/nginx is for, to try its configuration.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { ROOT, say } from "./steps.mjs";

const UNPACKED = join(ROOT, "node_modules", ".cache", "nginx");
const PROGRAMS = [
  "/usr/sbin/nginx",
  "/usr/local/sbin/nginx",
  "/opt/homebrew/bin/nginx",
  join(UNPACKED, "usr/sbin/nginx"),
];

/** The path of an nginx that runs, and null where there is none. */
export function findNginx() {
  return PROGRAMS.find((path) => existsSync(path) && runs(path, ["-v"])) ?? null;
}

/**
 * Finds an nginx, or unpacks Debian's beside the packages: unpacked and not installed, because installing it would
 * start it on port 80. Says so where neither can be done: then its tests are skipped.
 */
export function requireNginx() {
  if (findNginx() !== null) return;
  say("Fetching nginx, to try its configuration …");
  const folder = mkdtempSync(join(tmpdir(), "nginx-package-"));
  if (!runs("apt-get", ["download", "-qq", "nginx"], folder)) {
    runs("apt-get", ["update", "-qq"]);
    runs("apt-get", ["download", "-qq", "nginx"], folder);
  }
  const [name] = readdirSync(folder).filter((each) => each.endsWith(".deb"));
  mkdirSync(UNPACKED, { recursive: true });
  if (name !== undefined) runs("dpkg", ["-x", join(folder, name), UNPACKED]);
  rmSync(folder, { recursive: true });
  if (findNginx() === null) {
    say("No nginx is here and none could be fetched: the tests of deploy/nginx are skipped.");
  }
}

function runs(program, args, cwd = ROOT) {
  return spawnSync(program, args, { cwd, stdio: "ignore", timeout: 120_000 }).status === 0;
}
