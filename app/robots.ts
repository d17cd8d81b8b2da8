import type { MetadataRoute } from "next";
import { headers } from "next/headers";

import { OPEN_SITE } from "@/lib/addresses/link-base";
import { isSiteOpen } from "@/lib/links/door/open-public-link";
import { publicOrigin } from "@/lib/links/door/public-origin";

export const dynamic = "force-dynamic";

/** Shows search engines the public site, while there is one, and nothing else. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  if (!(await isSiteOpen())) return { rules: { userAgent: "*", disallow: "/" } };
  const places = ["/open", "/en/open", `/api/v1/p/${OPEN_SITE}/`, "/_next/static/", "/icons/"];
  return {
    rules: { userAgent: "*", allow: places, disallow: "/" },
    sitemap: `${publicOrigin(await headers())}/sitemap.xml`,
  };
}
