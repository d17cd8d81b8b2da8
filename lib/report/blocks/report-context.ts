import { makeSentenceContext, type SentenceContext } from "@/lib/chart-files/sentence-context";
import type { Translate } from "@/lib/i18n/message-key";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { Locale } from "@/lib/i18n/routing";
import type { Word } from "@/lib/words/sentence";

/** What every part of a report starts from: the read model, the language it is written in, its sources by number. */
export interface ReportContext extends SentenceContext {
  /**
   * Writes the number of a source, “[3]”, or "" where no source is known. A source has one number in the whole
   * report.
   */
  cite: (source: string | null) => string;
}

/** Makes the context of a report. `translate` looks up full keys in the messages of `locale`. */
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

/** Joins sentences, set apart as the language does it. */
export function inARow({ inWords }: ReportContext, sentences: readonly string[]): string {
  return sentences.join(inWords({ key: "dashboard.space" }));
}

/** Writes a text as a sentence: with a full stop, where it has none. */
export function sentence({ inWords }: ReportContext, text: Word): string {
  const written = inWords(text);
  return /[。.]$/u.test(written)
    ? written
    : inWords({ key: "report.sentence", values: { text: written } });
}
