import "server-only";

import { cache } from "react";

import { openPublicLink } from "@/lib/links/open-public-link";

/**
 * `openPublicLink` asked once for the layout, the page and its metadata of one request; the next request
 * asks the database again, so that revoking ends access at once.
 */
export const openLink = cache(openPublicLink);
