import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { indexBaseYear, type MeasuredRow, type Obstacle } from "@/lib/comparison/measured-rows";
import type { ComparisonMode } from "@/lib/comparison/modes";
import { calibreName, scopeName } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";

/** How numbers of an indicator are written: its digits and its unit. */
export type Counting = Pick<IndicatorAssessment, "decimals" | "unit">;

const PERCENT = { zh: "%", en: "%" };

/** Gives digits and unit of an indicator's numbers in a mode: an index has no unit. */
export function countingOf(indicator: Counting, mode: ComparisonMode): Counting {
  if (mode === "value") return indicator;
  return { decimals: 1, unit: mode === "target" ? PERCENT : null };
}

/** The bound that no smaller number is rounded up to: 99.96 % of a target is not the target. */
export function boundOf(row: MeasuredRow, mode: ComparisonMode): number | null {
  return mode === "target" ? 100 : (row.target?.value ?? null);
}

/** Names a mode: 数值, 占目标 %, 2022=100. */
export function modeName(assessment: PlanAssessment, mode: ComparisonMode): Sentence {
  return { key: `compare.mode.${mode}`, values: { year: indexBaseYear(assessment) } };
}

/** Says which chosen rows are not drawn in a mode, and why: one sentence a reason. */
export function obstacleSentences(
  assessment: PlanAssessment,
  rows: readonly MeasuredRow[],
): readonly Sentence[] {
  const reasons = [...new Set(rows.flatMap(({ obstacle }) => obstacle ?? []))];
  return reasons.map((reason) => {
    const own = rows.filter(({ obstacle }) => obstacle === reason);
    return {
      key: `compare.obstacle.${reason}`,
      values: {
        list: { list: own.map((row) => rowName(assessment, row, reason)) },
        year: indexBaseYear(assessment),
      },
    };
  });
}

/** Names a row; with its calibre where that is the reason why it is left out. */
function rowName(assessment: PlanAssessment, row: MeasuredRow, reason: Obstacle): Word {
  const scope = scopeName(assessment, row.scope.scope);
  if (row.calibre === null || reason !== "other-calibre") return scope;
  const calibre = calibreName(assessment, row.calibre);
  return { key: "compare.rowOfCalibre", values: { scope, calibre } };
}
