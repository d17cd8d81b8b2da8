import "server-only";
import { NextResponse } from "next/server";

import { contentSecurityPolicy } from "@/lib/config/content-security-policy";
import type { Busy } from "@/lib/config/turns";
import { SCRIPTS_PARAM } from "@/lib/addresses/page-signals";
import type { PublicPlace } from "@/lib/addresses/public-path";
import { translatorFor } from "@/lib/i18n/translator";
import type { LinkGlance } from "@/lib/links/door/peek-at-link";

import type { CanonicalPage } from "./canonical-page";
import { WAKER_SOURCE } from "./page-waker";
import { releasedPage, releasedScripts } from "./released-page";

/** Cache-Control as Next sends it with a page that is rendered for each request. */
const NOT_KEPT = "private, no-cache, no-store, max-age=0, must-revalidate";

/**
 * Tells the nginx of deploy/ to give this answer to others for one second. What is answered from memory is of a release
 * and never behind a password; a link that ends is gone after the second. Browsers never see it.
 */
const KEPT_BY_PROXY = { "X-Accel-Expires": "1" };

/**
 * Answers with a released page from memory, or with its scripts where the address asks for them; null where the
 * page has to be rendered for this request. `frames` are the origins whose pages may hold the page in a frame.
 * @throws Busy where it would have to be rendered now and too much is being rendered
 */
export async function releasedAnswer(
  request: Request,
  place: PublicPlace,
  link: LinkGlance,
  canonical: CanonicalPage,
  frames: readonly string[] = [],
): Promise<NextResponse | null> {
  const mark = new URL(request.url).searchParams.get(SCRIPTS_PARAM);
  if (mark !== null) {
    const scripts = await releasedScripts(request, mark, place, link, canonical);
    if (scripts === null) return answer(null, "text/javascript", { status: 404 });
    return answer(scripts, "text/javascript", { headers: KEPT_BY_PROXY });
  }
  const page = await releasedPage(request, place, link, canonical);
  if (page === null) return null;
  const { status, html, nonce } = page;
  const scripts = nonce === null ? WAKER_SOURCE : `'nonce-${nonce}'`;
  const policy = contentSecurityPolicy(scripts, frames);
  // A page that keeps its scripts has a nonce, and each reader gets another.
  const kept = nonce === null && status === 200 ? KEPT_BY_PROXY : {};
  return answer(html, "text/html", {
    status,
    headers: { "Content-Security-Policy": policy, ...kept },
  });
}

/** Asks to come back in some seconds, and comes back by itself where the reader waits. */
export async function busyAnswer(
  { language }: PublicPlace,
  { seconds }: Busy,
): Promise<NextResponse> {
  const t = await translatorFor(language === "" ? "zh" : "en");
  const text = t("errors.pageBusy", { seconds });
  const html = `<!DOCTYPE html><html lang="${language === "" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><meta http-equiv="refresh" content="${seconds}"><meta name="viewport" content="width=device-width"><title>${text}</title></head><body><h1>${text}</h1></body></html>`;
  const headers = {
    "Content-Security-Policy": contentSecurityPolicy("", []),
    "Retry-After": String(seconds),
  };
  return answer(html, "text/html", { status: 503, headers });
}

function answer(
  body: string | null,
  type: string,
  { status, headers }: { status?: number; headers?: Record<string, string> },
): NextResponse {
  const always = { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": NOT_KEPT };
  return new NextResponse(body, { status, headers: { ...headers, ...always } });
}
