import createMiddleware from "next-intl/middleware";
import { NextResponse, type NextRequest } from "next/server";

import { isAllowedHost } from "@/lib/config/allowed-host";
import { contentSecurityPolicy } from "@/lib/config/content-security-policy";
import { env } from "@/lib/config/env";
import { tooLargeUpload } from "@/lib/exchange/progress-form/reading/too-large-upload";
import { routing } from "@/lib/i18n/routing";

import { releasedAnswer } from "./lib/links/still-pages/released-answer";
import { peekAtLink } from "./lib/links/door/open-public-link";
import { cleanPublicAddress } from "./lib/addresses/clean-address";
import { linkBase, OPEN_SITE } from "./lib/addresses/link-base";
import { LINK_PATH_HEADER, publicPlace, type PublicPlace } from "./lib/addresses/public-path";

const chooseLanguage = createMiddleware(routing);

/** All but calls, files and what crawlers read: those are answered as they are. */
const PAGE =
  /^\/(?!api\/|_next\/|open\/(?:catalog\.jsonld|data\/)|(?:favicon\.ico|icon\.svg|robots\.txt|sitemap\.xml)$)/;

/**
 * Sends back what is meant for another host. Chooses the language, gives each page its own script nonce, says which sites may hold a link's chart in a
 * frame, leads /open to the pages of the one listed link, and answers with a released page that is in memory.
 * Takes off what a chat has put behind the address of a link. Sends an upload that no action would take back to its form. Never an access check.
 */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!isForThisSite(request))
    return new NextResponse(MISDIRECTED, { status: 421, headers: PLAIN });
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
  const frames = isFrame(place) ? link?.origins : [];
  const released = place && link && (await releasedAnswer(request, place, link, frames));
  if (released !== null) return released;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const policy = contentSecurityPolicy(`'nonce-${btoa(String.fromCharCode(...bytes))}'`, frames);
  // Set on the request, because Next reads the nonce from the request's own policy header while it renders.
  request.headers.set("Content-Security-Policy", policy);
  request.headers.set(LINK_PATH_HEADER, `${place?.path ?? ""}${request.nextUrl.search}`);
  const response = answer(request, place, link !== null);
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function answer(request: NextRequest, place: PublicPlace | null, isLink: boolean): NextResponse {
  if (place === null) return chooseLanguage(request);
  // The pages would answer alike, but what they throw is drawn by the browser alone; this page needs no
  // JavaScript.
  if (!isLink) return at(request, `${place.language}/link-not-valid`, 404);
  const { language, path, isOpenSite } = place;
  return isOpenSite ? at(request, `${language}${PAGES}${path}`) : chooseLanguage(request);
}

/** Address under which the pages of the public site are. */
const PAGES = `/p/${OPEN_SITE}`;

function isFrame(place: PublicPlace | null): boolean {
  return place?.path.startsWith("/embed/") === true;
}

/** Answers with the page of another address of this site, given without the prefix of the default language. */
function at(request: NextRequest, pathname: string, status = 200): NextResponse {
  const language = pathname.startsWith("/en/") ? "" : `/${routing.defaultLocale}`;
  const url = new URL(`${language}${pathname}${request.nextUrl.search}`, request.url);
  // Header by which the language library knows the language of a page.
  request.headers.set("X-NEXT-INTL-LOCALE", language === "" ? "en" : routing.defaultLocale);
  return NextResponse.rewrite(url, { status, request: { headers: request.headers } });
}

const MISDIRECTED =
  "这个网址不属于本站。管理员请检查 APP_URL。\nThis site does not answer at this address. Administrators: see APP_URL.\n";
const PLAIN = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };

/** Whether `Host`, and `X-Forwarded-Host` where a proxy before this one sends it, name this site. */
function isForThisSite({ headers }: NextRequest): boolean {
  const { APP_URL } = env();
  const forwarded = headers.get("x-forwarded-host")?.split(",") ?? [];
  return [headers.get("host"), ...forwarded].every((host) =>
    isAllowedHost(host?.trim() ?? null, APP_URL),
  );
}

export const config = { matcher: "/:path*" };
