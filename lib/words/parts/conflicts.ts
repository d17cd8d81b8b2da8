import type {
  IndicatorAssessment,
  PlanAssessment,
  RestRow,
  SeriesPoint,
} from "@/lib/assessment/types";
import { calibreName, findPoint, findSource, restName, scopeName } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, readingOf } from "@/lib/words/subject";

/** Lists the rows of an indicator in which the parts exceed their whole. */
export function conflictsOf(indicator: IndicatorAssessment): readonly RestRow[] {
  return indicator.rest.filter((row) => row.conflict);
}

/** Says a row of the rest: both numbers and, for a conflict, both sources. */
export function restSentence(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  row: RestRow,
): Sentence {
  const whole = findPoint(indicator, { ...row, scope: row.whole });
  const parts = row.parts.flatMap((code) => {
    const point = findPoint(indicator, { ...row, scope: code });
    return point === null ? [] : [{ code, point }];
  });
  const named = (code: string, point: SeriesPoint): Sentence => ({
    key: row.conflict ? "dashboard.rest.sourced" : "dashboard.rest.plain",
    values: {
      scope: scopeName(assessment, code),
      value: readingOf(indicator, { ...point, value: point.value ?? 0 }),
      source: sourceWord(assessment, point.source),
    },
  });
  const kind = row.conflict ? "conflict" : row.atMost ? "atMost" : "exact";
  return {
    key: `dashboard.rest.${kind}`,
    values: {
      year: row.year,
      calibre: calibreName(assessment, row.calibre),
      whole: whole === null ? "" : named(row.whole, whole),
      parts: { list: parts.map(({ code, point }) => named(code, point)) },
      missing: { list: row.missing.map((code) => scopeName(assessment, code)) },
      rest: restName(assessment, row.kind),
      value: amountOf(indicator, Math.abs(row.value)),
    },
  };
}

function sourceWord(assessment: PlanAssessment, key: string | null): Word {
  return findSource(assessment, key)?.publisher ?? { key: "dashboard.source.none" };
}
