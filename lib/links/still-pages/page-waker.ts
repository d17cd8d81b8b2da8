import "server-only";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The waker of a still page as it is sent. Bundled from waker-script.ts by lib/commands/workers.mjs, because it stands
 * in every page: 3.6 KB as it was written, 2.2 KB as sent.
 */
export const PAGE_WAKER = readFileSync(
  // A bundler that saw the path would pack the file, or all of them.
  join(/* turbopackIgnore: true */ process.cwd(), ".workers", "page-waker.js"),
  "utf8",
).trim();

/** Source expression for the script policy: it lets the waker run, and nothing else that stands in a page. */
export const WAKER_SOURCE = `'sha256-${createHash("sha256").update(PAGE_WAKER).digest("base64")}'`;
