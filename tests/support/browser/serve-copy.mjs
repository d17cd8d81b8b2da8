// Serves the built site over a copy of the database that another server of the tests has just been started with:
// COPY_OF is its file, DATABASE_URL names the copy. Playwright starts its servers one after another.
import { copyFileSync } from "node:fs";
import Database from "better-sqlite3";

import { serve } from "../../../lib/commands/serve-site.mjs";

const { COPY_OF = "", DATABASE_URL = "", PORT = "" } = process.env;
const copy = DATABASE_URL.replace(/^file:/, "");
const original = new Database(COPY_OF, { readonly: true });
// Not a copy of the file: the other server has it open.
await original.backup(copy);
original.close();
// What was written into the audit is sealed with it.
copyFileSync(`${COPY_OF}.audit-secret`, `${copy}.audit-secret`);
serve("start", Number(PORT), { NODE_ENV: "production" }, () => undefined);
