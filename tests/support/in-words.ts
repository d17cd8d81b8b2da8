import { createTranslator } from "next-intl";

import { spellOut, type Word } from "@/lib/words/sentence";
import { loadMessages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/i18n/routing";

/** Turns words into the finished text of a language; a missing key fails the test. */
export async function speaker(locale: Locale): Promise<(word: Word) => string> {
  const translate = createTranslator({
    locale,
    messages: await loadMessages(locale),
    onError: (error) => {
      throw error;
    },
  }) as unknown as (key: string, values?: Record<string, string | number>) => string;
  // Numbers and units are tied by a no-break space; expectations are typed with a plain one.
  return (word) => spellOut(word, translate, locale).replaceAll("\u00a0", " ");
}
