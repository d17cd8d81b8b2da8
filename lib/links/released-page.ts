import "server-only";

import { randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";

import { ownAddress } from "@/lib/config/own-address";
import { readSnapshot } from "@/lib/db/client";

import { countLinkUse } from "./count-link-use";
import { findLink } from "./find-link";
import { OPEN_SITE } from "./link-base";
import { publicOrigin } from "./public-origin";
import type { PublicPlace } from "./public-path";
import { fillPage, sizeOfPage, storePage, type StoredPage } from "./stored-page";
import type { PublicScope } from "./types";

const MEGABYTE = 1024 ** 2;
/** An address longer than this is no page of ours that many people ask for. */
const LONGEST_ADDRESS = 300;
const RENDER_HEADER = "x-page-render";
/** Passed on to the rendering, which needs nothing else of a request. */
const PASSED_ON = ["host", "x-forwarded-proto", "x-forwarded-for", "accept-language"] as const;
const NO_TOKEN = "\u0000";

interface Cache {
  readonly pages: LRUCache<string, StoredPage>;
  /** Known to this process alone: whoever sends it is this process, asking for a page to keep. */
  readonly secret: string;
}

// Next gives the proxy and the pages a copy of this module each.
const holder = globalThis as typeof globalThis & { hubeiPages?: Cache };
const cache = (holder.hubeiPages ??= {
  pages: new LRUCache({ maxSize: 64 * MEGABYTE, sizeCalculation: (page) => sizeOfPage(page) || 1 }),
  secret: randomBytes(32).toString("base64url"),
});
const beingRendered = new Map<string, Promise<StoredPage | null>>();

/**
 * The HTML of a public page from memory, kept by release and language, not by link: what a release shows never
 * changes. The link itself is looked up every time, so that a revoked one shows nothing with the next request.
 * Null where the page must be rendered for this request alone: anything but a reader's plain GET, a link with
 * a password, one that does not open, an answer that is no page.
 */
export async function releasedPage(
  request: Request,
  place: PublicPlace,
): Promise<((nonce: string) => string) | null> {
  const { headers } = request;
  const asksForPage = headers.get("accept")?.includes("text/html") === true;
  if (request.method !== "GET" || !asksForPage || headers.has("authorization")) return null;
  if (headers.get(RENDER_HEADER) === cache.secret) return null;
  if (request.url.length > LONGEST_ADDRESS || ownAddress() === null) return null;
  const found = await readSnapshot((tx) => findLink(tx, place.token));
  if (found === null || found.passwordHash !== null) return null;
  const key = keyOf(found.scope, place, request);
  const known = cache.pages.get(key);
  const page = known ?? (await renderOnce(key, place, request));
  if (page === null) return null;
  // A rendering is counted where it opens the link.
  if (known !== undefined) countLinkUse(found.scope.linkId, new Date());
  return (nonce) => fillPage(page, { nonce, token: markOf(place) });
}

/** Everything that a page's content follows from. */
function keyOf(scope: PublicScope, place: PublicPlace, request: Request): string {
  const { planCode, release, indicators, supersededBy } = scope;
  const { search } = new URL(request.url);
  const content = [planCode, release.number, release.methodVersion, indicators, supersededBy];
  const address = [place.isOpenSite, place.language, place.path, search];
  return JSON.stringify([...content, ...address, publicOrigin(request.headers)]);
}

/** `open` is a word that pages use for other things too: the public site's pages are kept as they are. */
function markOf({ token }: PublicPlace): string {
  return token === OPEN_SITE ? NO_TOKEN : token;
}

function renderOnce(key: string, place: PublicPlace, request: Request): Promise<StoredPage | null> {
  const running = beingRendered.get(key);
  if (running !== undefined) return running;
  const rendering = render(place, request)
    .then((page) => {
      if (page !== null) cache.pages.set(key, page);
      return page;
    })
    .finally(() => beingRendered.delete(key));
  beingRendered.set(key, rendering);
  return rendering;
}

/** Asks this process for the page, as the reader did. */
async function render(place: PublicPlace, request: Request): Promise<StoredPage | null> {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers({ accept: "text/html", [RENDER_HEADER]: cache.secret });
  for (const name of PASSED_ON) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  try {
    const answer = await fetch(`${ownAddress()}${pathname}${search}`, {
      headers,
      redirect: "manual",
    });
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
    if (answer.status !== 200 || nonce === undefined) return null;
    return storePage(await answer.text(), { nonce, token: markOf(place) });
  } catch (error) {
    console.error(error);
    return null;
  }
}
