import { useLocale, useTranslations } from "next-intl";

import type { Locale } from "@/lib/i18n/routing";
import type { LocalText } from "@/lib/plans/types";
import { spellOut, type Word } from "@/lib/words/sentence";

/** Turns words into finished text in the page's language. Works on the server and in the browser. */
export function useWords(): (word: Word) => string {
  const translate = useTranslations();
  const locale: Locale = useLocale() === "en" ? "en" : "zh";
  return (word) => spellOut(word, translate, locale);
}

/**
 * Writes words in the language of the page and, where the other one says it otherwise, in that one on a line of its own:
 * whoever approves words approves both.
 */
export function useBothLanguages(): (words: LocalText) => string {
  const locale: Locale = useLocale() === "en" ? "en" : "zh";
  return ({ zh, en }) => {
    if (zh === en) return zh;
    return (locale === "zh" ? [zh, en] : [en, zh]).join("\n");
  };
}
