import "server-only";

import { randomBytes } from "node:crypto";
import { get } from "node:http";
import { text } from "node:stream/consumers";
import { LRUCache } from "lru-cache";

import { ownAddress } from "@/lib/config/own-address";

import { countLinkUse } from "./count-link-use";
import { OPEN_SITE } from "./link-base";
import type { LinkGlance } from "./open-public-link";
import { publicOrigin } from "./public-origin";
import type { PublicPlace } from "./public-path";
import { fillPage, sizeOfPage, storePage, type StoredPage } from "./stored-page";

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
 * changes. The link itself was looked up for this very request, so that a revoked one shows nothing any more.
 * Null where the page must be rendered for this request alone: anything but a reader's plain GET, a link with
 * a password, one that does not open, an answer that is no page.
 */
export async function releasedPage(
  request: Request,
  place: PublicPlace | null,
  link: LinkGlance | null,
): Promise<((nonce: string) => string) | null> {
  if (place === null || link === null || link.content === null || !isReading(request)) return null;
  const { search } = new URL(request.url);
  const address = [place.isOpenSite, place.language, place.path, search];
  const key = JSON.stringify([link.content, ...address, publicOrigin(request.headers)]);
  const known = cache.pages.get(key);
  const page = known ?? (await renderOnce(key, place, request));
  if (page === null) return null;
  // A rendering is counted where it opens the link.
  if (known !== undefined) countLinkUse(link.linkId, new Date());
  return (nonce) => fillPage(page, { nonce, token: markOf(place) });
}

function isReading({ method, headers, url }: Request): boolean {
  const asksForPage = headers.get("accept")?.includes("text/html") === true;
  if (method !== "GET" || !asksForPage || headers.has("authorization")) return false;
  if (headers.get(RENDER_HEADER) === cache.secret) return false;
  return url.length <= LONGEST_ADDRESS && ownAddress() !== null;
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
  const headers: Record<string, string> = { accept: "text/html", [RENDER_HEADER]: cache.secret };
  for (const name of PASSED_ON) {
    const value = request.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  try {
    const answer = await readOwn(`${pathname}${search}`, headers);
    const nonce = /'nonce-([^']+)'/.exec(answer.policy)?.[1];
    if (answer.status !== 200 || nonce === undefined) return null;
    return storePage(answer.body, { nonce, token: markOf(place) });
  } catch (error) {
    console.error(error);
    return null;
  }
}

interface OwnAnswer {
  readonly status: number | undefined;
  readonly policy: string;
  readonly body: string;
}

/** Not `fetch`: it would send its own `Host`, which the addresses in a page are made of. */
function readOwn(path: string, headers: Readonly<Record<string, string>>): Promise<OwnAnswer> {
  return new Promise((resolve, reject) => {
    const asked = get(`${ownAddress() ?? ""}${path}`, { headers }, (answer) => {
      const policy = String(answer.headers["content-security-policy"] ?? "");
      text(answer).then((body) => {
        resolve({ status: answer.statusCode, policy, body });
      }, reject);
    });
    asked.on("error", reject);
  });
}
