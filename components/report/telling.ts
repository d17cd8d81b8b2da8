import { sayWord, type Translate, type Word } from "@/components/dashboard/phrase";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { Locale } from "@/lib/i18n/routing";

/** What every part of a report starts from: the read model, and the language it is told in. */
export interface ReportTelling {
  readonly assessment: PlanAssessment;
  readonly locale: Locale;
  readonly say: (word: Word) => string;
  /** “[3]”, or "" where no source is known. Sources have one number in the whole report. */
  readonly cite: (source: string | null) => string;
}

/** `translate` looks up full keys in the messages of `locale`. */
export function tellReport(
  assessment: PlanAssessment,
  locale: Locale,
  translate: Translate,
): ReportTelling {
  const numbers = new Map(assessment.sources.map(({ key }, index) => [key, index + 1]));
  return {
    assessment,
    locale,
    say: (word) => sayWord(word, translate, locale),
    cite: (source) => {
      const number = source === null ? undefined : numbers.get(source);
      return number === undefined ? "" : `[${number}]`;
    },
  };
}

/** Sentences in a row, set apart as the language does it. */
export function inARow({ say }: ReportTelling, sentences: readonly string[]): string {
  return sentences.join(say({ key: "dashboard.space" }));
}
