import type { Metadata } from "next";

import type { Locale } from "@/lib/i18n/routing";

import { linkBase, OPEN_SITE } from "./link-base";

/**
 * What search engines read on a page of the public site: that they may keep it, its one address, and where it
 * stands in the other language. `path` is the page below /open, with or without a query, which is left out.
 */
export function openSiteMetadata(origin: string, path: string, locale: Locale): Metadata {
  const [page = ""] = path.split("?");
  const zh = `${origin}${linkBase(OPEN_SITE)}${page}`;
  const en = `${origin}/en${linkBase(OPEN_SITE)}${page}`;
  return {
    robots: { index: true, follow: true },
    alternates: {
      canonical: locale === "zh" ? zh : en,
      languages: { "zh-CN": zh, en, "x-default": zh },
    },
  };
}
