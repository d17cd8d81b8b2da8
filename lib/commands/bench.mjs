// `npm run bench`: what the site costs, in ratios of one run on one machine (tests/load).
import { build, generateClient, install, requireNode, runTypeScript } from "./steps.mjs";

requireNode();
await install();
await generateClient();
await build();
await runTypeScript("tests/load/bench.ts", {}, { quiet: false });
