import "server-only";

import { env } from "@/lib/config/env";

/** Matches a name or an address with its port, and nothing that could end a tag or a text. */
const HOST = /^[\w.:[\]-]{1,255}$/;

/**
 * Gives the beginning of a public link's address, for an administrator to copy: APP_URL where it is set, else
 * the address that this very request came to. Nothing is decided by it.
 */
export function publicOrigin(request: Pick<Headers, "get">): string {
  const configured = env().APP_URL;
  if (configured !== undefined) return new URL(configured).origin;
  const scheme =
    request.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https" ? "https" : "http";
  const host = request.get("host") ?? "";
  return `${scheme}://${HOST.test(host) ? host : "localhost"}`;
}
