import "server-only";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { WAITS } from "@/lib/addresses/page-signals";

/** The waker of a still page as a browser gets it, bundled from waker-script.ts by lib/commands/workers.mjs. */
export const PAGE_WAKER = readFileSync(
  // A bundler that saw the path would pack the file, or all of them.
  join(/* turbopackIgnore: true */ process.cwd(), ".workers", "page-waker.js"),
  "utf8",
).trim();

/** Name of the waker's file, which changes with what it does: a browser keeps it for all pages, and for good. */
export const WAKER_FILE = `${createHash("sha256").update(PAGE_WAKER).digest("hex").slice(0, 16)}.js`;

/**
 * The script that stands in a still page and calls for the waker. In the page itself the waker was a tenth of what was
 * sent each time. Not an address in the page: old browsers run no such script by a hash. The last press of what answers
 * only to scripts is kept until the waker is there and takes it over (`pressBefore`); where the waker does not arrive, a
 * link that was pressed leads on.
 */
export const WAKER_CALL = [
  `onclick=e=>{let w=e.target.closest("${WAITS}");w&&!(e.ctrlKey|e.metaKey|e.shiftKey)&&(e.preventDefault(),onclick.on=w)};`,
  `document.head.append(Object.assign(document.createElement("script"),{src:"/page-waker/${WAKER_FILE}",`,
  `onerror(){let w=onclick.on;onclick=null;w&&w.click()}}))`,
].join("");

/** Source expression for the script policy: it lets the call for the waker run, and nothing else that stands in a page. */
export const WAKER_SOURCE = `'sha256-${createHash("sha256").update(WAKER_CALL).digest("base64")}'`;
