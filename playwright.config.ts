import { defineConfig } from "@playwright/test";

import { BROWSER_ARGUMENTS } from "./tests/support/browser/browser-arguments";
import { SERVERS } from "./tests/support/browser/servers";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

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
    launchOptions: {
      executablePath,
      args: BROWSER_ARGUMENTS,
    },
  },
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
