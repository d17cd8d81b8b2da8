// `npm run dev`: what `npm run up` serves, over its database, with a change in a file on the page in seconds.
import { PUBLISHED_SITE } from "./published-site.mjs";
import { serveForDevelopment } from "./serve-site.mjs";
import { takeSettings } from "./steps.mjs";

takeSettings();

await serveForDevelopment(PUBLISHED_SITE);
