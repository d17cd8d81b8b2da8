import createMiddleware from "next-intl/middleware";
import { NextResponse, type NextRequest } from "next/server";

import { isForThisSite } from "@/lib/config/allowed-host";
import { Busy } from "@/lib/config/turns";
import { contentSecurityPolicy } from "@/lib/config/content-security-policy";
import { env } from "@/lib/config/env";
import { tooLargeUpload } from "@/lib/exchange/progress-form/reading/too-large-upload";
import { routing } from "@/lib/i18n/routing";

import { peekAtLink, type LinkGlance } from "./lib/links/door/peek-at-link";
import { isPagePath } from "./lib/links/still-pages/canonical-page";
import { busyAnswer, releasedAnswer } from "./lib/links/still-pages/released-answer";
import { findCanonicalPage } from "./lib/links/still-pages/released-page";
import { isOwnRendering } from "./lib/links/still-pages/render-page";
import { renderingTicket, TICKET_HEADER } from "./lib/links/still-pages/renderings";
import { cleanPublicAddress } from "./lib/addresses/clean-address";
import { linkBase, OPEN_SITE } from "./lib/addresses/link-base";
import { LINK_PATH_HEADER, publicPlace, type PublicPlace } from "./lib/addresses/public-path";

const chooseLanguage = createMiddleware(routing);

/** All but calls, files (evidence has a policy of its own) and what crawlers read: those are answered as they are. */
const PAGE =
  /^\/(?!api\/|_next\/|evidence(?:\/|$)|open\/(?:catalog\.jsonld|data\/)|icons\/|page-waker\/|(?:favicon\.ico|manifest\.webmanifest|robots\.txt|sitemap\.xml)$)/;

/**
 * Sends back what is meant for another host. Chooses the language, gives each page its own script nonce, says
 * which sites may hold a link's chart in a frame, leads /open to the pages of the one listed link, and answers
 * with a released page that is in memory. Takes off what a chat has put behind the address of a link. Sends an
 * upload that no action would take back to its form. Never an access check.
 */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  // This process's own renderings are for a host that nobody can guess.
  if (!isForThisSite(request.headers, env().APP_URL) && !isOwnRendering(request.headers))
    return new NextResponse(MISDIRECTED, { status: 421, headers: PLAIN });
  if (isSentByAnotherSite(request)) return new NextResponse(null, { status: 403 });
  if (!PAGE.test(request.nextUrl.pathname)) return NextResponse.next();
  const back = tooLargeUpload(request);
  if (back !== null) return NextResponse.redirect(new URL(back, request.url), 303);
  const { pathname, search } = new URL(request.url);
  const clean = cleanPublicAddress(pathname, search);
  if (clean !== null) return NextResponse.redirect(new URL(clean, request.url));
  const place = publicPlace(request.nextUrl.pathname);
  if (place !== null && place.token === OPEN_SITE && !place.isOpenSite) {
    return NextResponse.redirect(
      new URL(
        `${place.language}${linkBase(OPEN_SITE)}${place.path}${request.nextUrl.search}`,
        request.url,
      ),
    );
  }
  const link = place === null ? null : await peekAtLink(place.token);
  if (place === null || link === null) return withPolicy(request, place, [], answer);
  try {
    return await pageOfLink(request, place, link);
  } catch (error) {
    if (error instanceof Busy) return busyAnswer(place, error);
    throw error;
  }
}

/** @throws Busy where the page would have to be rendered now and too much is being rendered */
async function pageOfLink(
  request: NextRequest,
  place: PublicPlace,
  link: LinkGlance,
): Promise<NextResponse> {
  if (isPagePath(place.path) && request.method !== "GET" && request.method !== "HEAD") {
    return new NextResponse(null, { status: 405, headers: { Allow: "GET, HEAD" } });
  }
  const frames = place.path.startsWith("/embed/") ? link.origins : [];
  const canonical = await findCanonicalPage(request, place, link);
  const released = canonical && (await releasedAnswer(request, place, link, canonical, frames));
  if (released !== null) return released;
  if (isPagePath(place.path) && !isOwnRendering(request.headers)) {
    request.headers.set(TICKET_HEADER, await renderingTicket(request.headers));
  }
  const given = request.nextUrl.search;
  const { path, search } = canonical ?? { path: place.path, search: given.replace(/^\?/, "") };
  const shown = search === "" ? path : `${path}?${search}`;
  return withPolicy(request, { ...place, path: shown }, frames, () => {
    if (!place.isOpenSite && shown === `${place.path}${given}`) return chooseLanguage(request);
    return at(request, `${place.language}/p/${place.token}${shown}`);
  });
}

/** Answers under a script policy with a fresh nonce. */
function withPolicy(
  request: NextRequest,
  place: PublicPlace | null,
  frames: readonly string[],
  answerTo: typeof answer,
): NextResponse {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const policy = contentSecurityPolicy(`'nonce-${btoa(String.fromCharCode(...bytes))}'`, frames);
  // Set on the request, because Next reads the nonce from the request's own policy header while it renders.
  request.headers.set("Content-Security-Policy", policy);
  request.headers.set(LINK_PATH_HEADER, place?.path ?? request.nextUrl.search);
  const response = answerTo(request, place);
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** Answers for what is no page of a link. */
function answer(request: NextRequest, place: PublicPlace | null): NextResponse {
  if (place === null) return chooseLanguage(request);
  // The pages would answer alike, but what they throw is drawn by the browser alone; this page needs no
  // JavaScript.
  return at(request, `${place.language}/link-not-valid`, 404);
}

/** Answers with the page of another address of this site, given without the prefix of the default language. */
function at(request: NextRequest, pathname: string, status = 200): NextResponse {
  const language = pathname.startsWith("/en/") ? "" : `/${routing.defaultLocale}`;
  const url = new URL(`${language}${pathname}`, request.url);
  // Header by which the language library knows the language of a page.
  request.headers.set("X-NEXT-INTL-LOCALE", language === "" ? "en" : routing.defaultLocale);
  return NextResponse.rewrite(url, { status, request: { headers: request.headers } });
}

const MISDIRECTED =
  "这个网址不属于本站。管理员请检查 APP_URL。\nThis site does not answer at this address. Administrators: see APP_URL.\n";
const PLAIN = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };

/**
 * The framework would refuse such a form itself, as an error of the server. The origin "null" is what browsers send from
 * a page without a referrer, as the form for a link's password is: it calls no action.
 */
function isSentByAnotherSite({ method, headers }: NextRequest): boolean {
  const origin = headers.get("origin");
  if (method !== "POST" || origin === null) return false;
  if (origin === "null") return mayCallAnAction(headers);
  const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() ?? headers.get("host");
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

function mayCallAnAction(headers: Headers): boolean {
  const type = headers.get("content-type") ?? "";
  return headers.has("next-action") || type.startsWith("multipart/form-data");
}

export const config = { matcher: "/:path*" };
