import { useLocale, useTranslations } from "next-intl";

import type { Locale } from "@/lib/i18n/routing";
import { spellOut, type Word } from "@/lib/words/sentence";

/** Turns words into finished text in the page's language. Works on the server and in the browser. */
export function useWords(): (word: Word) => string {
  const translate = useTranslations();
  const locale: Locale = useLocale() === "en" ? "en" : "zh";
  return (word) => spellOut(word, translate, locale);
}
