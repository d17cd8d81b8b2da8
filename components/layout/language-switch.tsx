"use client";

import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";

import { Link, usePathname } from "@/lib/i18n/navigation";

/** Leads to this very page in the other language, query included. */
export function LanguageSwitch() {
  const t = useTranslations("common.language");
  const other = useLocale() === "zh" ? "en" : "zh";
  const query = Object.fromEntries(useSearchParams());
  return (
    <Link
      href={{ pathname: usePathname(), query }}
      locale={other}
      prefetch={false}
      lang={other === "zh" ? "zh-CN" : "en"}
      hrefLang={other === "zh" ? "zh-CN" : "en"}
      className="inline-flex min-h-8 items-center rounded-md px-2 underline-offset-4 hover:underline"
    >
      {t("other")}
    </Link>
  );
}
