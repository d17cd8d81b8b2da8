// `npm run bench`: what the site costs, in ratios of one run on one machine (tests/load).
import { requireBrowser } from "./browser.mjs";
import { install } from "./install.mjs";
import { requireNginx } from "./nginx.mjs";
import { build, generateClient, requireNode, runTypeScript, takeSettings } from "./steps.mjs";

// Not the rest: what is measured must not be the site's own database.
takeSettings(["CHROMIUM_PATH"]);
requireNode();
await install();
await generateClient();
await build();
requireNginx();
const [, , only = "", count = ""] = process.argv;
const env = {
  // As the site runs: elsewhere the database client notes for each statement where it was called from.
  NODE_ENV: "production",
  CHROME_PATH: await requireBrowser(),
  BENCH_ONLY: only,
  BENCH_COUNT: count,
};
await runTypeScript("tests/load/bench.ts", env, { quiet: false, flags: [] });
