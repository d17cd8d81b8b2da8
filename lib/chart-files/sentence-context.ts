import type { Translate } from "@/lib/i18n/message-key";
import type { Locale } from "@/lib/i18n/routing";
import type { PlanAssessment } from "@/lib/assessment/types";
import { spellOut, type Word } from "@/lib/words/sentence";

/** What every description of a chart starts from: the read model, and the language it is told in. */
export interface SentenceContext {
  assessment: PlanAssessment;
  locale: Locale;
  inWords: (word: Word) => string;
}

/** `translate` looks up full keys in the messages of `locale`. */
export function makeSentenceContext(
  assessment: PlanAssessment,
  locale: Locale,
  translate: Translate,
): SentenceContext {
  return { assessment, locale, inWords: (word) => spellOut(word, translate, locale) };
}
