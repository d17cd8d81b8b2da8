import { LIMITS } from "./limits";

/** Stands in the address of the upload page after a request that was too large. */
export const TOO_LARGE = "too-large";

const UPLOAD_PAGE = /^(?:\/en)?\/figures\/import\/?$/;

/**
 * The address to go back to where a form sent without JavaScript is larger than any action takes, else null. The
 * framework would answer with three English words; a script asks in its own way and has checked before.
 */
export function tooLargeUpload(
  request: Pick<Request, "method" | "url" | "headers">,
): string | null {
  const { pathname, searchParams } = new URL(request.url);
  const isForm = request.method === "POST" && !request.headers.has("next-action");
  if (!isForm || !UPLOAD_PAGE.test(pathname)) return null;
  const isTooLarge = Number(request.headers.get("content-length")) > LIMITS.requestBytes;
  if (!isTooLarge) return null;
  searchParams.set("refused", TOO_LARGE);
  return `${pathname}?${searchParams.toString()}`;
}
