import "server-only";
import { LRUCache } from "lru-cache";

import { getReleasedAssessment } from "@/lib/assessment/load/queries";
import { ownAddress } from "@/lib/config/own-address";
import { measure } from "@/lib/config/measures";
import { processWide } from "@/lib/config/process-wide";
import { linkBase, OPEN_SITE } from "@/lib/addresses/link-base";
import type { PublicPlace } from "@/lib/addresses/public-path";
import { countLinkUse } from "@/lib/links/door/count-link-use";
import type { LinkGlance } from "@/lib/links/door/peek-at-link";
import { publicOrigin } from "@/lib/links/door/public-origin";

import { canonicalPage, type CanonicalPage } from "./canonical-page";
import { isOwnRendering, renderingOrigin, renderPage } from "./render-page";
import { enterRendering } from "./renderings";
import { fillPage, sizeOfPage, storePage, type OwnWords, type StoredPage } from "./stored-page";

const MEGABYTE = 1024 ** 2;
const NO_TOKEN = "\u0000";

/** Pages without a query, apart: nobody who makes up questions pushes those out that everybody reads. */
const plainPages = processWide("plain pages", () => keptUpTo(48));
const askedPages = processWide("asked pages", () => keptUpTo(32));
const beingRendered = processWide(
  "pages being rendered",
  () => new Map<string, Promise<StoredPage | null>>(),
);

function keptUpTo(megabytes: number): LRUCache<string, StoredPage> {
  const sizeCalculation = (page: StoredPage) => sizeOfPage(page) || 1;
  return new LRUCache({ maxSize: megabytes * MEGABYTE, sizeCalculation });
}

/** A page for one reader: without its scripts, or with them where it is nothing without (`nonce` lets them run). */
export interface PageForReader {
  status: number;
  html: string;
  nonce: string | null;
}

/**
 * Finds the canonical address of a page of an open link; null for what is no page, for a link with a password,
 * and for this process's own renderings, whose address is canonical already.
 */
export async function findCanonicalPage(
  request: Request,
  place: PublicPlace,
  { scope }: LinkGlance,
): Promise<CanonicalPage | null> {
  if (scope === null || isOwnRendering(request.headers)) return null;
  const { searchParams } = new URL(request.url);
  return canonicalPage(place.path, searchParams, (year) => getReleasedAssessment(scope, { year }));
}

/**
 * Finds the HTML of a public page in memory, without its scripts. Pages are kept by release and language, not by
 * link, because what a release shows never changes. The link itself was looked up for this very request, so that
 * a revoked one shows nothing any more. Null where the page must be rendered for this request alone: anything
 * but a reader's plain GET, a link with a password, one that does not open, an answer that is no page.
 * @throws Busy where it would have to be rendered now and too much is being rendered
 */
export async function releasedPage(
  request: Request,
  place: PublicPlace,
  link: LinkGlance,
  canonical: CanonicalPage,
): Promise<PageForReader | null> {
  if (request.headers.get("accept")?.includes("text/html") !== true) return null;
  const kept = await keptPage(request, place, link, canonical);
  if (kept === null) return null;
  // Whoever has it rendered is counted where that opens the link; all others here.
  if (!kept.isRenderedForThis) countLinkUse(link.linkId, request.headers, new Date());
  const html = fillPage(kept.page.html, wordsFor(request, place));
  const { whole } = kept.page;
  if (whole === null) return { status: 200, html, nonce: null };
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  return { status: whole.status, html: html.replaceAll(whole.nonce, nonce), nonce };
}

/**
 * Finds the scripts of the released page with this mark, at the page's own address. Null where that address does
 * not show this page to this reader, or no longer: the page stays still, and nothing of another one is mixed
 * into it.
 * @throws Busy like `releasedPage`
 */
export async function releasedScripts(
  request: Request,
  mark: string,
  place: PublicPlace,
  link: LinkGlance,
  canonical: CanonicalPage,
): Promise<string | null> {
  const kept = await keptPage(request, place, link, canonical);
  return kept?.page.mark === mark ? fillPage(kept.page.scripts, wordsFor(request, place)) : null;
}

interface KeptPage {
  page: StoredPage;
  /** Whether it was rendered for this request, and not before or for another one that came at the same time. */
  isRenderedForThis: boolean;
}

async function keptPage(
  { method, headers }: Request,
  place: PublicPlace,
  { content }: LinkGlance,
  { path, search }: CanonicalPage,
): Promise<KeptPage | null> {
  if (content === null || method !== "GET" || headers.has("authorization")) return null;
  // Leads on and shows nothing.
  if (path === "/password" || ownAddress() === null) return null;
  const { isOpenSite, language } = place;
  const origin = renderingOrigin();
  const key = JSON.stringify([content, isOpenSite, language, path, search, origin]);
  const pages = search === "" ? plainPages : askedPages;
  const known = pages.get(key);
  if (known !== undefined) return { page: known, isRenderedForThis: false };
  let isRenderedForThis = false;
  const page = await renderOnce(key, async () => {
    isRenderedForThis = true;
    const turn = await enterRendering(headers);
    try {
      await turn.turn();
      measure("rendering", 1);
      return await storeRendering(place, { path, search });
    } finally {
      turn.leave();
    }
  });
  if (page?.isComplete === true) pages.set(key, page);
  return page === null ? null : { page, isRenderedForThis };
}

/**
 * Gives the words that differ from reader to reader. No token for the public site, because pages use the word
 * `open` for other things too.
 */
function wordsFor({ headers }: Request, place: PublicPlace): OwnWords {
  return { token: tokenIn(place), origin: publicOrigin(headers) };
}

function tokenIn({ token }: PublicPlace): string {
  return token === OPEN_SITE ? NO_TOKEN : token;
}

async function storeRendering(
  place: PublicPlace,
  { path, search }: CanonicalPage,
): Promise<StoredPage | null> {
  const token = tokenIn(place);
  const query = search === "" ? "" : `?${search}`;
  const address = `${place.language}${linkBase(place.token)}${path}${query}`;
  const rendered = await renderPage(address, token);
  return rendered === null ? null : storePage(rendered, { token, origin: renderingOrigin() });
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
