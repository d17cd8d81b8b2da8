// Serves the built site over a copy of the database that another server of the tests has just been started with:
// COPY_OF is its file, DATABASE_URL names the copy. Playwright starts its servers one after another.
import { serve } from "../../../lib/commands/serve-site.mjs";
import { copyDatabase } from "./copy-database.mjs";

const { COPY_OF = "", DATABASE_URL = "", PORT = "" } = process.env;
await copyDatabase(COPY_OF, DATABASE_URL.replace(/^file:/, ""));
serve("start", Number(PORT), { NODE_ENV: "production" }, () => undefined);
