import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

import { refuse, say } from "./steps.mjs";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where Playwright keeps its browsers on Linux. */
const PLAYWRIGHTS_OWN = join(homedir(), ".cache", "ms-playwright");

/**
 * Installs Debian's Chromium where no browser is known of yet and apt-get can. It needs none of our packages, so that it
 * comes while they are installed; whatever it comes to, `requireBrowser` says.
 */
export function fetchSystemBrowser() {
  if (process.env.CHROMIUM_PATH?.trim() || installedBrowser() !== null) return;
  // Somebody here uses Playwright's: whether it is the right one is known once its package is there.
  if (existsSync(PLAYWRIGHTS_OWN)) return;
  installDebians();
}

/**
 * Finds the path of a Chromium: CHROMIUM_PATH, an installed one, Playwright's own; installs one where there is
 * none.
 */
export async function requireBrowser() {
  const given = process.env.CHROMIUM_PATH?.trim();
  if (given) {
    return existsSync(given) ? given : refuse(`CHROMIUM_PATH is "${given}": no file is there.`);
  }
  const found = installedBrowser() ?? (await playwrightBrowser());
  if (found !== null) return found;
  for (const attempt of [installPlaywrights, installDebians]) {
    if (!attempt()) continue;
    const installed = installedBrowser() ?? (await playwrightBrowser());
    if (installed !== null) return installed;
  }
  return refuse("No browser could be installed: install Chromium and set CHROMIUM_PATH to it.");
}

function installedBrowser() {
  return INSTALLED.find((path) => existsSync(path)) ?? null;
}

function installPlaywrights() {
  say("Fetching Playwright's browser for the end-to-end tests …");
  return call("npx", ["playwright", "install", "chromium"]);
}

function installDebians() {
  say("Installing Debian's browser for the end-to-end tests …");
  return (
    call("apt-get", ["update", "-qq"]) &&
    call("apt-get", ["install", "-y", "-qq", "chromium", "fonts-noto-cjk"])
  );
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
