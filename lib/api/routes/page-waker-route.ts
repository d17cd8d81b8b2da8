import "server-only";

import { PAGE_WAKER, WAKER_FILE } from "@/lib/links/still-pages/page-waker";

const HEADERS = {
  "Content-Type": "text/javascript; charset=utf-8",
  "Cache-Control": "public, max-age=31536000, immutable",
};

/** Gives the script that wakes still pages; 404 for the one of another version, whose pages then stay still. */
export async function pageWakerRoute(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  if (file !== WAKER_FILE)
    return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  return new Response(PAGE_WAKER, { headers: HEADERS });
}
