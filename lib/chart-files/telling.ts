import type { Locale } from "@/lib/i18n/routing";
import type { PlanAssessment } from "@/lib/assessment/types";
import { sayWord, type Translate, type Word } from "@/lib/words/phrase";

/** What every description of a chart starts from: the read model, and the language it is told in. */
export interface Telling {
  readonly assessment: PlanAssessment;
  readonly locale: Locale;
  readonly say: (word: Word) => string;
}

/** `translate` looks up full keys in the messages of `locale`. */
export function tellIn(assessment: PlanAssessment, locale: Locale, translate: Translate): Telling {
  return { assessment, locale, say: (word) => sayWord(word, translate, locale) };
}
