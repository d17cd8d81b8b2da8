import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";

import { openPublicLink } from "@/lib/links/open-public-link";
import type { PublicScope } from "@/lib/links/types";

/**
 * `openPublicLink` asked once for the layout, the page and its metadata of one request; the next request
 * asks the database again, so that revoking ends access at once.
 */
export const openLink = cache(openPublicLink);

/** The same for a page: a link that does not open is a page not found. */
export async function requireLink(token: string): Promise<PublicScope> {
  return (await openLink(token)) ?? notFound();
}
