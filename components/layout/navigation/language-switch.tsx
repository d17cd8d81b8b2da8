"use client";

import Link from "next/link";
import { useParams, usePathname, useSearchParams } from "next/navigation";

import { barePath, localPath } from "@/lib/i18n/local-path";

/** Each language is named in itself, so no words of the page's own language are needed. */
const OTHER = {
  zh: { locale: "en", tag: "en", name: "English" },
  en: { locale: "zh", tag: "zh-CN", name: "中文" },
} as const;

/** Leads to this very page in the other language, query included. */
export function LanguageSwitch() {
  const { locale, tag, name } = OTHER[useParams().locale === "en" ? "en" : "zh"];
  const path = localPath(barePath(usePathname()), locale);
  const query = useSearchParams().toString();
  return (
    <Link
      href={query === "" ? path : `${path}?${query}`}
      prefetch={false}
      lang={tag}
      hrefLang={tag}
      className="language-link"
    >
      {name}
    </Link>
  );
}
