import type { GapRow } from "@/lib/assessment/charts/gap-rows";
import type { IndicatorAssessment, PlanAssessment, Verdict } from "@/lib/assessment/types";
import type { Scope } from "@/lib/plans/types";
import { scopeGaps } from "@/lib/words/gap/gap-chart-words";
import { calibreName, pillarsOf, quantifiedIndicators, scopeName } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, readingOf, verdictTerm } from "@/lib/words/subject";

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
  /** Value ÷ bound of the target that the pillar is measured by; null where that means nothing. */
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

/** Lists nine pillars × the targets that a number can meet, in the plan's order. */
export function pillarBoard(assessment: PlanAssessment): PillarBoard {
  const indicators = quantifiedIndicators(assessment);
  const pillars = pillarsOf(assessment);
  return {
    indicators,
    rows: pillars.map((pillar, index) => {
      const { rows, folded } = scopeGaps(assessment, pillar.code);
      const known = [...rows, ...folded];
      return {
        pillar,
        isFirstOfKind: index > 0 && pillars[index - 1]?.kind !== pillar.kind,
        cells: indicators.map((indicator) => {
          const row = known.find((one) => one.indicator === indicator.code);
          return boardCell(assessment, pillar, indicator, row ?? null);
        }),
      };
    }),
  };
}

function boardCell(
  assessment: PlanAssessment,
  pillar: Scope,
  indicator: IndicatorAssessment,
  row: GapRow | null,
): BoardCell {
  const value = row?.value ?? null;
  if (row === null || value === null) return unreported(pillar, indicator);
  const name = pillar.name;
  const reading = readingOf(indicator, value);
  const cell = {
    indicator,
    text: amountOf(indicator, value.value, { qualifier: value.qualifier, unitless: true }),
    share: null,
    verdict: null,
    year: value.year === assessment.year ? null : value.year,
    isInConflict: row.state === "conflict",
    isBridged: value.bridged,
    isProvisional: value.nature !== "actual",
    source: value.source,
  };
  const values = { name, year: value.year, indicator: indicator.name, value: reading };
  if (row.state === "other-calibre") {
    const calibre = calibreName(assessment, value.calibre);
    const sentence = { key: "board.cell.otherCalibre", values: { ...values, calibre } } as const;
    return { ...cell, kind: "other-calibre", sentence };
  }
  if (row.isOwnTarget && row.gap !== null && row.verdict !== null) {
    const distance = row.gap > 0 ? -row.gap : (row.excess ?? 0);
    return {
      ...cell,
      kind: "gap",
      share: row.share,
      text: signed(indicator, distance),
      verdict: row.verdict,
      sentence: {
        key: "board.cell.gap",
        values: {
          ...values,
          verdict: { key: verdictTerm(assessment, row.target, row.verdict) },
          distance: signed(indicator, distance),
        },
      },
    };
  }
  if (row.share === null) {
    return { ...cell, kind: "plain", sentence: { key: "board.cell.plain", values } };
  }
  return {
    ...cell,
    kind: "share",
    share: row.share,
    sentence: { key: "board.cell.share", values: { ...values, share: { share: row.share } } },
  };
}

/** A distance with its sign: what is missing is never understated, what is beyond never overstated. */
export function signed(indicator: IndicatorAssessment, distance: number): Word {
  const amount = amountOf(indicator, Math.abs(distance), {
    unitless: true,
    rounding: distance < 0 ? "up" : "near",
  });
  const way = distance === 0 ? "even" : distance < 0 ? "short" : "beyond";
  return { key: `board.signed.${way}`, values: { amount } };
}

function unreported(pillar: Scope, indicator: IndicatorAssessment): BoardCell {
  return {
    kind: "unreported",
    indicator,
    text: { key: "terms.unreported" },
    share: null,
    verdict: null,
    year: null,
    isInConflict: false,
    isBridged: false,
    isProvisional: false,
    source: null,
    sentence: {
      key: "board.cell.unreported",
      values: { name: pillar.name, indicator: indicator.name },
    },
  };
}

/**
 * Says where the gap of the largest missed target lies: of its hubs' own targets where these were set, else what each
 * hub has within the whole's target. Null where no missed target has numbers of its hubs.
 */
export function gapOriginSentence(assessment: PlanAssessment): Sentence | null {
  const province = assessment.scopes.find(({ kind }) => kind === "province")?.code ?? "";
  const missed = scopeGaps(assessment, province).rows.filter(
    ({ verdict, gap }) =>
      (verdict === "missed" || verdict === "behind" || verdict === "reversed") &&
      gap !== null &&
      gap > 0,
  );
  const hubs = pillarsOf(assessment).filter(({ kind }) => kind === "hub");
  const origins = missed.flatMap((row) => {
    const known = hubs.flatMap(({ code }) => {
      const { rows } = scopeGaps(assessment, code);
      return rows.filter(({ indicator, share }) => indicator === row.indicator && share !== null);
    });
    return known.length === 0 ? [] : [{ row, known }];
  });
  const allocated = origins.find(({ known }) => known.every(({ isOwnTarget }) => isOwnTarget));
  const origin = allocated ?? origins[0];
  const indicator = assessment.indicators.find(({ code }) => code === origin?.row.indicator);
  if (origin === undefined || indicator === undefined) return null;
  const furthestFirst = origin.known.toSorted((a, b) => distanceOf(a) - distanceOf(b));
  const parts = (allocated === undefined ? origin.known : furthestFirst).map((part): Sentence => {
    const name = scopeName(assessment, part.scope);
    return allocated === undefined
      ? {
          key: "board.origin.share",
          values: {
            name,
            value: amountOf(indicator, part.value?.value ?? 0, { unitless: true }),
            share: { share: part.share ?? 0 },
          },
        }
      : {
          key: "board.origin.part",
          values: { name, distance: signed(indicator, distanceOf(part)) },
        };
  });
  return {
    key: allocated === undefined ? "board.origin.shares" : "board.origin.allocated",
    values: {
      indicator: indicator.name,
      gap: amountOf(indicator, origin.row.gap ?? 0, { rounding: "up" }),
      parts: { list: parts },
    },
  };
}

function distanceOf({ gap, excess }: GapRow): number {
  return gap !== null && gap > 0 ? -gap : (excess ?? 0);
}
