import { createHash } from "node:crypto";

import { FAILED_EVENT, MARK_ATTRIBUTE } from "@/lib/addresses/page-signals";

import { WAKER_CALL } from "./page-waker";

/** A rendered page in two parts: what is read, and what lets it answer its reader. */
export interface StillPage {
  /** HTML of the page without its scripts, but with a call for the waker, which calls for them. */
  html: string;
  /** One script that does what all of the page's scripts did. */
  scripts: string;
  /** Mark that tells this rendering from every other: a page never gets the scripts of another one. */
  mark: string;
}

// Found by its signs alone, because React escapes every < and > in texts and attributes.
const SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;
const ADDRESS = /\ssrc="([^"]+)"/;
const LEGACY = /\snomodule(?:="")?(?=[\s/]|$)/i;
const DATA = /\stype="application\/(?:ld\+)?json"/;
/** Matches React's calls that put a late part into its place: without those the page would not be whole. */
const LATE_PART = /\$R[CRSX]\(/;
const END = "</body>";

/**
 * Takes the scripts out of a page as Next sends it. `nonce` is the one it was rendered with. `token` and
 * `origin` are left out of the mark, so that two links to one page have one mark. Null for anything that is no page, or not whole
 * without its scripts.
 */
export function stillPage(
  page: string,
  { nonce, token, origin }: { nonce: string; token: string; origin: string },
): StillPage | null {
  const inline: string[] = [];
  const addresses: string[] = [];
  const bare = page
    .replaceAll(SCRIPT, (whole, attributes: string, body: string) => {
      if (DATA.test(attributes)) return whole;
      const address = ADDRESS.exec(attributes)?.[1];
      if (address === undefined) inline.push(body);
      else if (!LEGACY.test(attributes)) addresses.push(address);
      return "";
    })
    .replaceAll(PRELOAD, "")
    .replaceAll(` nonce="${nonce}"`, "");
  const end = bare.lastIndexOf(END);
  if (end < 0 || addresses.length === 0 || inline.some((body) => LATE_PART.test(body))) return null;
  const scripts = `${inline.join(";\n")};\n${loader(addresses)}`.replaceAll(nonce, "");
  const mark = markOf(`${bare}${scripts}`.replaceAll(origin, "").replaceAll(token, ""));
  const waker = `<script ${MARK_ATTRIBUTE}="${mark}">${WAKER_CALL}</script>`;
  return { html: `${bare.slice(0, end)}${waker}${bare.slice(end)}`, scripts, mark };
}

function markOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

/**
 * Writes the script that asks for the files as the page would have: each by a script element of its own, in no
 * order.
 */
function loader(addresses: readonly string[]): string {
  return `for (const src of ${JSON.stringify(addresses)}) {
  const onerror = () => document.dispatchEvent(new Event("${FAILED_EVENT}"));
  document.head.append(Object.assign(document.createElement("script"), { src, onerror }));
}`;
}
