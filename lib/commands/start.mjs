// `npm start`: serves what `npm run upgrade` or `npm run up` has prepared and built. Installs, migrates, builds nothing.
import { serveBuiltSite } from "./serve-site.mjs";
import { takeSettings } from "./steps.mjs";

takeSettings();

await serveBuiltSite();
