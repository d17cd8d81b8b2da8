// `npm run up`: from a fresh clone to the running site, over the plan and the published figures.
import { PUBLISHED_SITE } from "./published-site.mjs";
import { serveSite } from "./serve-site.mjs";
import { takeSettings } from "./steps.mjs";

takeSettings();

await serveSite(PUBLISHED_SITE);
