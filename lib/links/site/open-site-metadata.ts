import type { Metadata } from "next";

import type { Locale } from "@/lib/i18n/routing";
import type { LocalText } from "@/lib/plans/types";
import { MEDIA_TYPES } from "@/lib/file-formats/media-types";
import { linkBase, OPEN_SITE } from "@/lib/addresses/link-base";

/**
 * Writes the full addresses of a page of the public site in both languages; `page` is what stands below /open,
 * "" for its first page.
 */
export function openSiteAddresses(origin: string, page: string): LocalText {
  const base = linkBase(OPEN_SITE);
  return { zh: `${origin}${base}${page}`, en: `${origin}/en${base}${page}` };
}

/**
 * Writes what search engines read on a page of the public site: that they may keep it, its one address, and
 * where it stands in the other language. `path` is the page below /open, with or without a query, which is left
 * out.
 */
export function openSiteMetadata(origin: string, path: string, locale: Locale): Metadata {
  const { zh, en } = openSiteAddresses(origin, path.split("?")[0] ?? "");
  return {
    robots: { index: true, follow: true },
    alternates: {
      canonical: locale === "zh" ? zh : en,
      languages: { "zh-CN": zh, en, "x-default": zh },
      types: {
        "application/ld+json": `${openSiteAddresses(origin, "").zh}/catalog.jsonld`,
        [MEDIA_TYPES.atom]: `${origin}/api/v1/p/${OPEN_SITE}/releases.atom`,
      },
    },
  };
}
