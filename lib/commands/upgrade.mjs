// `npm run upgrade`: backup, migrations and new published figures, build. The site is started again afterwards.
import { install } from "./install.mjs";
import { PUBLISHED_SITE } from "./published-site.mjs";
import { addressAt, portOf, prepareDatabase } from "./serve-site.mjs";
import { build, generateClient, requireNode, runTypeScript, say, takeSettings } from "./steps.mjs";

takeSettings();
requireNode();
await install();
await generateClient();
await runTypeScript("lib/commands/check-settings.ts");
say("Backing up …");
const backup = { args: ["--before-upgrade"], quiet: false };
await runTypeScript("lib/commands/deployed/backup.ts", {}, backup);
await prepareDatabase(PUBLISHED_SITE, addressAt(portOf(process.env)));
await build();
say("Upgraded. Start the site again: npm start, its service, or npm run up.");
