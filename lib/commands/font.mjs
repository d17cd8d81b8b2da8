// Charts are drawn with the machine's own fonts, so tests of their images need one with Chinese signs.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

import { say } from "./steps.mjs";

const FOLDERS = [
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  join(homedir(), ".fonts"),
  join(homedir(), ".local/share/fonts"),
  "/System/Library/Fonts",
  "C:\\Windows\\Fonts",
];
const CHINESE =
  /cjk|notosanssc|notoserifsc|sourcehan|wqy|uming|ukai|pingfang|heiti|simsun|simhei|msyh/i;

/** Installs Debian's Chinese font where none is found; says so where that cannot be done either. */
export function requireChineseFont() {
  if (hasChineseFont()) return;
  say("Installing a Chinese font for the pictures of charts …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "fontconfig", "fonts-noto-cjk"],
  ]) {
    spawnSync("apt-get", args, { env, stdio: "ignore", timeout: 600_000 });
  }
  if (!hasChineseFont()) {
    say("No Chinese font could be installed: the tests of charts as PNG will fail without one.");
  }
}

function hasChineseFont() {
  return FOLDERS.some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((name) => CHINESE.test(String(name))),
  );
}
