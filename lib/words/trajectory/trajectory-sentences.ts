import { placeWord } from "@/lib/words/lookup";
import { comparableValues } from "@/lib/assessment/comparable-calibres";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, readingOf, type Subject } from "@/lib/words/subject";

import { laterSentence } from "./later-values";

/**
 * Says the lines of the chart: the province's comparable values, where the path would have them, and what is known of
 * later years and left out.
 */
export function trajectorySentences({
  assessment,
  indicator,
  scope,
}: Subject): readonly Sentence[] {
  const later = laterSentence({ assessment, indicator, scope });
  const { latest, target, expectedPath, baseline } = scope;
  const values = latest === null ? [] : comparableValues(indicator, scope, assessment.year);
  const due = expectedPath.filter(({ year }) => year > (baseline?.year ?? -Infinity));
  const point = (year: number, value: Word): Sentence => ({
    key: "outlook.courses.trendPoint",
    values: { year, value },
  });
  return [
    ...list(
      "trend",
      { region: placeWord(assessment, scope.scope) },
      values.map((one) => point(one.year, readingOf(indicator, one, { bound: target?.min }))),
    ),
    ...list(
      "due",
      baseline === null
        ? {}
        : {
            since: baseline.year,
            start: amountOf(indicator, baseline.value, { qualifier: baseline.qualifier }),
          },
      due.map(({ year, value }) => {
        const amount = amountOf(indicator, value, { bound: target?.min });
        return point(year, { ...amount, decimals: Math.max(indicator.decimals, 1) });
      }),
    ),
    ...(later === null ? [] : [later]),
  ];
}

function list(
  key: "trend" | "due",
  values: Sentence["values"],
  points: readonly Sentence[],
): readonly Sentence[] {
  if (points.length === 0) return [];
  return [{ key: `outlook.courses.${key}`, values: { ...values, points: { list: points } } }];
}
