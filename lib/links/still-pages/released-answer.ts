import "server-only";
import { NextResponse } from "next/server";

import { contentSecurityPolicy } from "@/lib/config/content-security-policy";
import { SCRIPTS_PARAM } from "@/lib/addresses/page-signals";
import type { PublicPlace } from "@/lib/addresses/public-path";
import type { LinkGlance } from "@/lib/links/door/open-public-link";

import { WAKER_SOURCE } from "./page-waker";
import { releasedPage, releasedScripts } from "./released-page";

/** Cache-Control as Next sends it with a page that is rendered for each request. */
const NOT_KEPT = "private, no-cache, no-store, max-age=0, must-revalidate";

/**
 * Answers with a released page from memory, or with its scripts where the address asks for them; null where the
 * page has to be rendered for this request. `frames` are the origins whose pages may hold the page in a frame.
 */
export async function releasedAnswer(
  request: Request,
  place: PublicPlace,
  link: LinkGlance,
  frames: readonly string[] = [],
): Promise<NextResponse | null> {
  const mark = new URL(request.url).searchParams.get(SCRIPTS_PARAM);
  if (mark !== null) {
    const scripts = await releasedScripts(request, mark, place, link);
    return answer(scripts, "text/javascript", { status: scripts === null ? 404 : 200 });
  }
  const page = await releasedPage(request, place, link);
  if (page === null) return null;
  const policy = contentSecurityPolicy(WAKER_SOURCE, frames);
  return answer(page, "text/html", { headers: { "Content-Security-Policy": policy } });
}

function answer(
  body: string | null,
  type: string,
  { status, headers }: { status?: number; headers?: Record<string, string> },
): NextResponse {
  const always = { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": NOT_KEPT };
  return new NextResponse(body, { status, headers: { ...headers, ...always } });
}
