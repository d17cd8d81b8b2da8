import type {
  IndicatorAssessment,
  PlanAssessment,
  RestRow,
  SeriesPoint,
} from "@/lib/assessment/types";

import { calibreName, findSource, scopeAssessment, scopeName } from "./lookup";
import type { Phrase, Word } from "./phrase";
import { amountOf } from "./subject";

/** Divisions whose parts exceed their whole. */
export function conflictsOf(indicator: IndicatorAssessment): readonly RestRow[] {
  return indicator.rest.filter((row) => row.conflict);
}

/** A row of the rest in words: both numbers and, for a conflict, both sources. */
export function restPhrase(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  row: RestRow,
): Phrase {
  const whole = pointOf(indicator, row, row.whole);
  const parts = row.parts.flatMap((code) => {
    const point = pointOf(indicator, row, code);
    return point === null ? [] : [{ code, point }];
  });
  const named = (code: string, point: SeriesPoint): Phrase => ({
    key: row.conflict ? "dashboard.rest.sourced" : "dashboard.rest.plain",
    values: {
      scope: scopeName(assessment, code),
      value: amountOf(indicator, point.value ?? 0, { qualifier: point.qualifier }),
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
      rest: { key: `terms.rest.${row.kind}` },
      value: amountOf(indicator, Math.abs(row.value)),
    },
  };
}

function pointOf(indicator: IndicatorAssessment, row: RestRow, scope: string): SeriesPoint | null {
  const series = scopeAssessment(indicator, scope)?.series ?? [];
  const same = (point: SeriesPoint): boolean =>
    point.year === row.year && point.calibre === row.calibre && point.value !== null;
  return series.find(same) ?? null;
}

function sourceWord(assessment: PlanAssessment, key: string | null): Word {
  return findSource(assessment, key)?.publisher ?? { key: "dashboard.source.none" };
}
