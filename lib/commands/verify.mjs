// `npm run verify`: every check, in the order in which they are cheap. CI calls this and nothing else.
import { requireBrowser } from "./browser.mjs";
import { requireChineseFont } from "./font.mjs";
import { install } from "./install.mjs";
import { build, generateClient, requireNode, run, say } from "./steps.mjs";

requireNode();
await install();
await generateClient();
const browser = await requireBrowser();
requireChineseFont();

const CHECKS = [
  ["Format", "npx", ["prettier", "--check", ".", "--log-level=warn"]],
  ["Lint", "npx", ["eslint", ".", "--max-warnings=0"]],
  ["Types (route types first)", "npx", ["next", "typegen"]],
  ["Types", "npx", ["tsc", "--noEmit"]],
  ["Unit tests", "npx", ["vitest", "run", "--project", "unit"]],
  ["Integration tests", "npx", ["vitest", "run", "--project", "integration"]],
];

for (const [name, program, args] of CHECKS) {
  say(`${name} …`);
  await run(program, args, { failure: `${name}: failed, see above.` });
}
await build();
say("End-to-end tests (their own servers on 127.0.0.1) …");
await run("npx", ["playwright", "test"], {
  env: { CHROMIUM_PATH: browser },
  failure: "End-to-end tests: failed, see above.",
});
say("Everything passed.");
