// `npm run up`: from a fresh clone to the running site, over the plan and the published figures; with `-- --empty` over
// no plan at all.
import { parseArgs } from "node:util";

import { EMPTY_SITE, PUBLISHED_SITE } from "./published-site.mjs";
import { serveSite } from "./serve-site.mjs";
import { refuse, takeSettings } from "./steps.mjs";

const { empty } = asked();
takeSettings();

await serveSite(empty ? EMPTY_SITE : PUBLISHED_SITE);

function asked() {
  try {
    return parseArgs({ options: { empty: { type: "boolean" } } }).values;
  } catch {
    return refuse("npm run up takes nothing but -- --empty, for a site without any plan.");
  }
}
