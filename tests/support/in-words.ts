import { spellOut, type Word } from "@/lib/words/sentence";
import type { Locale } from "@/lib/i18n/routing";
import { strictTranslator } from "@/tests/support/strict-translator";

/** Turns words into the finished text of a language; a missing value fails the test. */
export async function speaker(locale: Locale): Promise<(word: Word) => string> {
  const translate = await strictTranslator(locale);
  // Numbers and units are tied by a no-break space; expectations are typed with a plain one.
  return (word) => spellOut(word, translate, locale).replaceAll("\u00a0", " ");
}
