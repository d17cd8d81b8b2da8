import { regionWord } from "@/lib/plans/region-word";
import type { GapRow } from "@/lib/assessment/charts/gap-rows";
import type { BoardSheet } from "@/lib/assessment/charts/board-sheets";
import { matrixCell } from "@/lib/assessment/charts/matrix-cell";
import type {
  IndicatorAssessment,
  LatestValue,
  PlanAssessment,
  Verdict,
} from "@/lib/assessment/types";
import type { Scope } from "@/lib/plans/types";
import { scopeGaps } from "@/lib/words/gap/gap-chart-words";
import { calibreName, pillarsOf, scopeAssessment } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, readingOf, verdictTerm } from "@/lib/words/subject";

import { boardIndicators } from "./board-indicators";

/**
 * What a cell of the board shows:
 * - `gap`: a pillar with a target of its own, the signed distance from it;
 * - `share`: a value beside which the share of the whole's target is drawn;
 * - `plain`: a value that no share can be drawn for;
 * - `other-calibre`: a value that may not be compared with the target;
 * - `unreported`: nothing.
 */
export type BoardCellKind = "gap" | "share" | "plain" | "other-calibre" | "unreported";

/** One pillar for one indicator. Texts are words; nothing is computed that the read model has not. */
export interface BoardCell {
  readonly kind: BoardCellKind;
  readonly indicator: IndicatorAssessment;
  /** Shown in the cell, without its unit. */
  readonly text: Word;
  /** The value itself, with what is said of it but without its unit; of a `gap` cell, too. */
  readonly value: Word;
  /** Value ÷ bound of the pillar's own target, else of the province's; null where that means nothing. */
  readonly share: number | null;
  /** Only of a pillar with a target of its own. */
  readonly verdict: Verdict | null;
  /** Year of the value where it is not the assessment year. */
  readonly year: number | null;
  /** Whether the parts of this year exceed their whole. */
  readonly isInConflict: boolean;
  readonly isBridged: boolean;
  /** Whether the value is a provisional one, or a forecast. */
  readonly isProvisional: boolean;
  /** Calibre of the value; null for none. */
  readonly calibre: string | null;
  /** Source of the value; null for none. */
  readonly source: string | null;
  /** The whole cell as a sentence. */
  readonly sentence: Sentence;
}

export interface BoardRow {
  readonly pillar: Scope;
  /** Whether another kind of pillar stands above. */
  readonly isFirstOfKind: boolean;
  /** In the order of the board's indicators. */
  readonly cells: readonly BoardCell[];
}

export interface PillarBoard {
  readonly indicators: readonly IndicatorAssessment[];
  readonly rows: readonly BoardRow[];
}

interface BoardOptions {
  withUntargeted?: boolean;
  /** Piece of the board that is wanted; absent for the whole of it. */
  sheet?: BoardSheet | null;
}

/**
 * Lists nine pillars × the targets that a number can meet, in the plan's order; after them, where they are asked for,
 * the indicators without a target that two pillars or more report: a column of one value compares nothing, and stands on
 * the page of its indicator.
 */
export function pillarBoard(
  assessment: PlanAssessment,
  { withUntargeted = false, sheet = null }: BoardOptions = {},
): PillarBoard {
  const indicators = sheet?.indicators ?? boardIndicators(assessment, withUntargeted);
  const pillars = sheet?.parts ?? pillarsOf(assessment);
  return {
    indicators,
    rows: pillars.map((pillar, index) => {
      const { rows, folded } = scopeGaps(assessment, pillar.code);
      const known = new Map([...rows, ...folded].map((row) => [row.indicator, row]));
      return {
        pillar,
        isFirstOfKind: index > 0 && pillars[index - 1]?.kind !== pillar.kind,
        cells: indicators.map((indicator) => {
          const row = known.get(indicator.code);
          return row === undefined
            ? untargetedCell(assessment, pillar, indicator)
            : boardCell(assessment, pillar, indicator, row);
        }),
      };
    }),
  };
}

function boardCell(
  assessment: PlanAssessment,
  pillar: Scope,
  indicator: IndicatorAssessment,
  row: GapRow,
): BoardCell {
  const value = row.value ?? row.last;
  if (value === null) return unreported(assessment, pillar, indicator);
  const values = valuesOf(pillar, indicator, value);
  const cell = {
    ...reported(assessment, indicator, value),
    isInConflict: row.state === "conflict",
  };
  if (row.state === "other-calibre") {
    const calibre = calibreName(assessment, value.calibre);
    const sentence = { key: "board.cell.otherCalibre", values: { ...values, calibre } } as const;
    return { ...cell, kind: "other-calibre", sentence };
  }
  const { isOwnTarget, target, gap, verdict } = row;
  if (isOwnTarget && row.value !== null && target !== null && gap !== null && verdict !== null) {
    const distance = gap > 0 ? -gap : (row.excess ?? 0);
    return {
      ...cell,
      kind: "gap",
      share: row.share,
      text: signed(indicator, distance),
      verdict,
      sentence: {
        key: "board.cell.gap",
        values: {
          ...values,
          verdict: { key: verdictTerm(assessment, target, verdict) },
          distance: signed(indicator, distance),
        },
      },
    };
  }
  // Of the province's target in every cell: a part of a hub is not told by another denominator than the hub.
  const share = scopeAssessment(indicator, pillar.code)?.contribution ?? null;
  if (share === null) {
    return { ...cell, kind: "plain", sentence: { key: "board.cell.plain", values } };
  }
  return {
    ...cell,
    kind: "share",
    share,
    sentence: {
      key: "board.cell.share",
      values: { ...values, share: { share }, region: regionWord(assessment) },
    },
  };
}

/** Shows what is reported of a pillar for an indicator that sets no target. */
function untargetedCell(
  assessment: PlanAssessment,
  pillar: Scope,
  indicator: IndicatorAssessment,
): BoardCell {
  const value = scopeAssessment(indicator, pillar.code)?.reported ?? null;
  if (value === null) return unreported(assessment, pillar, indicator);
  const values = valuesOf(pillar, indicator, value);
  const sentence = { key: "board.cell.plain", values } as const;
  return { ...reported(assessment, indicator, value), kind: "plain", sentence };
}

function valuesOf({ name }: Scope, indicator: IndicatorAssessment, value: LatestValue) {
  const reading = readingOf(indicator, value);
  return { name, year: value.year, indicator: indicator.name, value: reading };
}

function reported(assessment: PlanAssessment, indicator: IndicatorAssessment, value: LatestValue) {
  return {
    indicator,
    value: readingOf(indicator, value, { bare: true }),
    text: amountOf(indicator, value.value, { qualifier: value.qualifier, bare: true }),
    share: null,
    verdict: null,
    year: value.year === assessment.year ? null : value.year,
    isInConflict: false,
    isBridged: value.bridged,
    isProvisional: value.nature !== "actual",
    calibre: value.calibre,
    source: value.source,
  };
}

/** A distance with its sign: what is missing is never understated, what is beyond never overstated. */
export function signed(indicator: IndicatorAssessment, distance: number): Word {
  const amount = amountOf(indicator, Math.abs(distance), {
    bare: true,
    rounding: distance < 0 ? "up" : "near",
  });
  const way = distance === 0 ? "even" : distance < 0 ? "short" : "beyond";
  return { key: `board.signed.${way}`, values: { amount } };
}

function unreported(
  assessment: PlanAssessment,
  pillar: Scope,
  indicator: IndicatorAssessment,
): BoardCell {
  const scope = scopeAssessment(indicator, pillar.code);
  const flag = scope === null ? null : matrixCell(indicator, scope, assessment.year).flag;
  const text: Sentence =
    flag === null ? { key: "terms.unreported" } : { key: `terms.flag.${flag}` };
  return {
    kind: "unreported",
    indicator,
    text,
    value: text,
    share: null,
    verdict: null,
    year: null,
    isInConflict: false,
    isBridged: false,
    isProvisional: false,
    calibre: null,
    source: null,
    sentence: {
      key: "board.cell.unreported",
      values: { name: pillar.name, indicator: indicator.name },
    },
  };
}
