import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

import { refuse, say } from "./steps.mjs";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Finds the path of a Chromium: CHROMIUM_PATH, an installed one, Playwright's own; installs one where there is
 * none.
 */
export async function requireBrowser() {
  const given = process.env.CHROMIUM_PATH?.trim();
  if (given) {
    return existsSync(given) ? given : refuse(`CHROMIUM_PATH is "${given}": no file is there.`);
  }
  const found = INSTALLED.find((path) => existsSync(path)) ?? (await playwrightBrowser());
  if (found !== null) return found;
  say("Installing a browser for the end-to-end tests …");
  const attempts = [
    () => call("npx", ["playwright", "install", "chromium"]),
    () =>
      call("apt-get", ["update", "-qq"]) &&
      call("apt-get", ["install", "-y", "-qq", "chromium", "fonts-noto-cjk"]),
  ];
  for (const attempt of attempts) {
    if (!attempt()) continue;
    const installed = INSTALLED.find((path) => existsSync(path)) ?? (await playwrightBrowser());
    if (installed !== null) return installed;
  }
  return refuse("No browser could be installed: install Chromium and set CHROMIUM_PATH to it.");
}

async function playwrightBrowser() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return path !== "" && existsSync(path) ? path : null;
}

function call(program, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { env, stdio: "ignore", timeout: 600_000 }).status === 0;
}
