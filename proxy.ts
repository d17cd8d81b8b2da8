import createMiddleware from "next-intl/middleware";
import { NextRequest, NextResponse } from "next/server";

import { contentSecurityPolicy } from "@/lib/config/content-security-policy";
import { tooLargeUpload } from "@/lib/exchange/progress-form/reading/too-large-upload";
import { routing } from "@/lib/i18n/routing";
import { linkBase, OPEN_SITE } from "@/lib/links/link-base";
import { listFrameOrigins } from "@/lib/links/open-public-link";
import { LINK_PATH_HEADER, publicPlace, type PublicPlace } from "@/lib/links/public-path";
import { releasedPage } from "@/lib/links/released-page";

const chooseLanguage = createMiddleware(routing);

/**
 * Chooses the language, gives each page its own script nonce, says which sites may hold a link's chart in a
 * frame, leads /open to the pages of the one listed link, and answers with a released page that is in memory.
 * Sends an upload that no action would take back to its form. Never an access check.
 */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const back = tooLargeUpload(request);
  if (back !== null) return NextResponse.redirect(new URL(back, request.url), 303);
  const place = publicPlace(request.nextUrl.pathname);
  if (place !== null && place.token === OPEN_SITE && !place.isOpenSite) {
    return NextResponse.redirect(
      new URL(`${place.language}${linkBase(OPEN_SITE)}${place.path}`, request.url),
    );
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const nonce = btoa(String.fromCharCode(...bytes));
  const policy = contentSecurityPolicy(nonce, await frameOrigins(place));
  const page = place === null ? null : await releasedPage(request, place);
  if (page !== null) {
    return new NextResponse(page(nonce), {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": policy,
        "Cache-Control": "private, no-cache, no-store, max-age=0, must-revalidate",
      },
    });
  }
  // Next reads the nonce from the request's own policy header while it renders.
  request.headers.set("Content-Security-Policy", policy);
  request.headers.set(LINK_PATH_HEADER, `${place?.path ?? ""}${request.nextUrl.search}`);
  const response = place?.isOpenSite === true ? openSite(request, place) : chooseLanguage(request);
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

async function frameOrigins(place: PublicPlace | null): Promise<readonly string[]> {
  return place?.path.startsWith("/embed/") === true ? listFrameOrigins(place.token) : [];
}

function openSite(request: NextRequest, { language, path }: PublicPlace): NextResponse {
  const url = new URL(`${language}/p/${OPEN_SITE}${path}${request.nextUrl.search}`, request.url);
  const inner = new NextRequest(url, { headers: request.headers, method: request.method });
  const response = chooseLanguage(inner);
  // English pages stand where their address says, so that nothing was rewritten yet.
  if (response.headers.has("x-middleware-rewrite")) return response;
  return NextResponse.rewrite(url, {
    request: { headers: inner.headers },
    headers: response.headers,
  });
}

export const config = {
  matcher:
    "/((?!api/|_next/|open/(?:catalog\\.jsonld|data/)|(?:favicon\\.ico|icon\\.svg|robots\\.txt|sitemap\\.xml)$).*)",
};
