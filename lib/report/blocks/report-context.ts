import { makeSentenceContext, type SentenceContext } from "@/lib/chart-files/sentence-context";
import type { Translate } from "@/lib/i18n/message-key";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { Locale } from "@/lib/i18n/routing";

/** What every part of a report starts from: the read model, the language it is told in, its sources by number. */
export interface ReportContext extends SentenceContext {
  /** “[3]”, or "" where no source is known. A source has one number in the whole report. */
  cite: (source: string | null) => string;
}

/** `translate` looks up full keys in the messages of `locale`. */
export function makeReportContext(
  assessment: PlanAssessment,
  locale: Locale,
  translate: Translate,
): ReportContext {
  const numbers = new Map(assessment.sources.map(({ key }, index) => [key, index + 1]));
  return {
    ...makeSentenceContext(assessment, locale, translate),
    cite: (source) => {
      const number = source === null ? undefined : numbers.get(source);
      return number === undefined ? "" : `[${number}]`;
    },
  };
}

/** Sentences in a row, set apart as the language does it. */
export function inARow({ inWords }: ReportContext, sentences: readonly string[]): string {
  return sentences.join(inWords({ key: "dashboard.space" }));
}
