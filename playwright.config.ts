import { defineConfig } from "@playwright/test";

import { SERVERS } from "./tests/support/browser/servers";

const browser = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
/** Chromium without a window of its own: a page costs it half of the processor. `npm run verify` says where it is. */
const shell = process.env.CHROMIUM_SHELL ?? browser;

/** What a window does: where the focus stands after a page has moved on, and links led on by a script that failed. */
const NEEDS_A_WINDOW = ["keyboard-round.spec.ts", "still-pages.spec.ts"];

/** Both README commands are what the journeys run against, each on a fresh database of its own. */
export default defineConfig({
  testDir: "tests/e2e",
  // Emptied at every start: what verify keeps stands beside it.
  outputDir: "test-results/end-to-end",
  fullyParallel: false,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    // A trace makes every test a sixth slower, for those few that fail: `--trace=on` records one of a test run alone.
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "page", testIgnore: NEEDS_A_WINDOW, use: { launchOptions: launch(shell) } },
    { name: "window", testMatch: NEEDS_A_WINDOW, use: { launchOptions: launch(browser) } },
  ],
  webServer: SERVERS.map((server) => ({
    command: server.command,
    url: `${server.address}/api/v1/health`,
    env: server.env,
    timeout: 300_000,
    reuseExistingServer: false,
    stdout: "ignore" as const,
    stderr: "pipe" as const,
  })),
});

function launch(executablePath: string) {
  const args = ["--no-sandbox", "--disable-quic", "--disable-background-networking"];
  return { executablePath, args };
}
