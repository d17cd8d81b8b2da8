import "server-only";
import { LRUCache } from "lru-cache";

import { ownAddress } from "@/lib/config/own-address";
import { processWide } from "@/lib/config/process-wide";
import { OPEN_SITE } from "@/lib/addresses/link-base";
import { SCRIPTS_PARAM } from "@/lib/addresses/page-signals";
import type { PublicPlace } from "@/lib/addresses/public-path";
import { countLinkUse } from "@/lib/links/door/count-link-use";
import type { LinkGlance } from "@/lib/links/door/open-public-link";
import { publicOrigin } from "@/lib/links/door/public-origin";

import { isOwnRendering, renderPage } from "./render-page";
import { fillPage, sizeOfPage, storePage, type StoredPage } from "./stored-page";

const MEGABYTE = 1024 ** 2;
/** Longest address of a page that is kept: a longer one is no page of ours that many people ask for. */
const LONGEST_ADDRESS = 300;
const NO_TOKEN = "\u0000";

/** Pages without a query, apart: nobody who makes up questions pushes those out that everybody reads. */
const plainPages = processWide("plain pages", () => keptUpTo(48));
const askedPages = processWide("asked pages", () => keptUpTo(32));
const beingRendered = new Map<string, Promise<StoredPage | null>>();

function keptUpTo(megabytes: number): LRUCache<string, StoredPage> {
  const sizeCalculation = (page: StoredPage) => sizeOfPage(page) || 1;
  return new LRUCache({ maxSize: megabytes * MEGABYTE, sizeCalculation });
}

/**
 * Finds the HTML of a public page in memory, without its scripts. Pages are kept by release and language, not by
 * link, because what a release shows never changes. The link itself was looked up for this very request, so that
 * a revoked one shows nothing any more. Null where the page must be rendered for this request alone: anything
 * but a reader's plain GET, a link with a password, one that does not open, an answer that is no page.
 */
export async function releasedPage(
  request: Request,
  place: PublicPlace,
  link: LinkGlance,
): Promise<string | null> {
  if (request.headers.get("accept")?.includes("text/html") !== true) return null;
  const kept = await keptPage(request, place, link);
  if (kept === null) return null;
  // Only for a kept page: a rendering is counted where it opens the link.
  if (kept.wasKept) countLinkUse(link.linkId, request.headers, new Date());
  return fillPage(kept.page.html, tokenIn(place));
}

/**
 * Finds the scripts of the released page with this mark, at the page's own address. Null where that address does
 * not show this page to this reader, or no longer: the page stays still, and nothing of another one is mixed
 * into it.
 */
export async function releasedScripts(
  request: Request,
  mark: string,
  place: PublicPlace,
  link: LinkGlance,
): Promise<string | null> {
  const kept = await keptPage(request, place, link);
  return kept?.page.mark === mark ? fillPage(kept.page.scripts, tokenIn(place)) : null;
}

interface KeptPage {
  page: StoredPage;
  wasKept: boolean;
}

async function keptPage(
  { method, headers, url }: Request,
  place: PublicPlace,
  { content }: LinkGlance,
): Promise<KeptPage | null> {
  if (content === null || method !== "GET" || headers.has("authorization")) return null;
  if (isOwnRendering(headers) || ownAddress() === null) return null;
  const address = pageAddress(url);
  if (address.length > LONGEST_ADDRESS) return null;
  const { isOpenSite, language, path } = place;
  const search = address.slice(address.indexOf("?"));
  const key = JSON.stringify([content, isOpenSite, language, path, search, publicOrigin(headers)]);
  const pages = search === "?" && !path.includes("%") ? plainPages : askedPages;
  const known = pages.get(key);
  if (known !== undefined) return { page: known, wasKept: true };
  const page = await renderOnce(key, () => storeRendering(address, headers, tokenIn(place)));
  if (page !== null) pages.set(key, page);
  return page === null ? null : { page, wasKept: false };
}

/** Gives path and query alike for the page and for its scripts, always with a question mark. */
function pageAddress(url: string): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.delete(SCRIPTS_PARAM);
  return `${pathname}?${searchParams.toString()}`;
}

/**
 * Gives the token to take out of a page. None for the public site, because pages use the word `open` for other
 * things too.
 */
function tokenIn({ token }: PublicPlace): string {
  return token === OPEN_SITE ? NO_TOKEN : token;
}

async function storeRendering(
  address: string,
  headers: Headers,
  token: string,
): Promise<StoredPage | null> {
  const rendered = await renderPage(address, headers, token);
  return rendered === null ? null : storePage(rendered, token);
}

/** Renders a page once: whoever asks for it while it is being rendered waits for that rendering. */
function renderOnce(
  key: string,
  render: () => Promise<StoredPage | null>,
): Promise<StoredPage | null> {
  const running = beingRendered.get(key);
  if (running !== undefined) return running;
  const rendering = render().finally(() => beingRendered.delete(key));
  beingRendered.set(key, rendering);
  return rendering;
}
