import { regionWord } from "@/lib/plans/region-word";
import { byTrouble, gapRow, type GapRow } from "@/lib/assessment/charts/gap-rows";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { GapBar, GapChartSeries } from "@/lib/chart-layout/gap-types";
import {
  countedIndicators,
  findIndicator,
  findScope,
  quantifiedIndicators,
  scopeAssessment,
  scopeName,
} from "@/lib/words/lookup";
import { inOwnUnits, type Sentence, type Word } from "@/lib/words/sentence";
import { amountOf } from "@/lib/words/subject";

import { gapKeys, gapMarks } from "./gap-marks";
import { gapTexts, noteSentence } from "./gap-row-words";

/** Rows of the gap chart of one scope, and what no row can be made of. */
export interface ScopeGaps {
  /** Most pressing first. Without those that nothing was reported for, where these are `folded`. */
  readonly rows: readonly GapRow[];
  /** More than half of all rows: then they are named in one sentence instead. */
  readonly folded: readonly GapRow[];
  /** Indicators without a target that a number is known for. */
  readonly untargeted: readonly IndicatorAssessment[];
}

/** Lists how far a scope is from each target that a number can meet. */
export function scopeGaps(assessment: PlanAssessment, scope: string): ScopeGaps {
  const rows = byTrouble(
    quantifiedIndicators(assessment).flatMap((indicator) => {
      const entry = scopeAssessment(indicator, scope);
      const row = entry === null ? null : gapRow(indicator, entry);
      return row === null ? [] : [row];
    }),
  );
  // A last known value is something to show; nobody folds it away.
  const unreported = rows.filter(({ state, last }) => state === "unreported" && last === null);
  const folded = unreported.length > rows.length / 2 ? unreported : [];
  return {
    rows: rows.filter((row) => !folded.includes(row)),
    folded,
    untargeted: countedIndicators(assessment).filter(
      (indicator) =>
        indicator.target === null && scopeAssessment(indicator, scope)?.reported != null,
    ),
  };
}

interface InPage {
  readonly inWords: (word: Word) => string;
  /** Address that tells more of an indicator; null where rows lead nowhere. */
  readonly hrefOf: (indicator: string) => string | null;
  /** Address where a member reports what is missing of an indicator; absent for readers and files. */
  readonly entryOf?: (indicator: string) => string;
}

/** Writes the gap chart in a language. */
export function gapChartSeries(
  assessment: PlanAssessment,
  rows: readonly GapRow[],
  page: InPage,
): GapChartSeries {
  const bars = rows.flatMap((row): GapBar[] => {
    const indicator = findIndicator(assessment, row.indicator);
    return indicator === null ? [] : [gapBar(assessment, indicator, row, page)];
  });
  return { isDense: false, rows: bars, keys: gapKeys(assessment, rows, bars, page.inWords) };
}

function gapBar(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  row: GapRow,
  { inWords, hrefOf, entryOf }: InPage,
): GapBar {
  const note = inWords(noteSentence(assessment, indicator, row));
  const told = gapTexts(assessment, indicator, row);
  const texts = told.map(inWords);
  const name = inWords(indicator.name);
  const chip = row.isOwnTarget
    ? null
    : inWords({
        key: "charts.gap.note.noTarget",
        values: { name: scopeName(assessment, row.scope) },
      });
  const canReport = row.state === "unreported" && entryOf !== undefined;
  return {
    key: row.indicator,
    name,
    word: null,
    note,
    chip,
    ...gapMarks(row),
    texts,
    announcement: [
      name,
      note,
      ...(chip === null ? [] : [chip]),
      ...told.map((text) => inWords(inOwnUnits(text))),
    ].join(inWords({ key: "charts.gap.and" })),
    href: hrefOf(row.indicator),
    entry: canReport
      ? { text: inWords({ key: "charts.gap.report" }), href: entryOf(row.indicator) }
      : null,
  };
}

/** Says how many indicators nothing was reported for, and names them. */
export function foldedSentence(assessment: PlanAssessment, folded: readonly GapRow[]): Sentence {
  const names = folded.flatMap(({ indicator }) => findIndicator(assessment, indicator)?.name ?? []);
  return { key: "charts.gap.folded", values: { count: folded.length, names: { list: names } } };
}

/** Says the chart's finding: what is furthest from its target, or how much of the whole the scope carries. */
export function gapFinding(
  assessment: PlanAssessment,
  scope: string,
  { rows }: ScopeGaps,
): Sentence {
  const name = scopeName(assessment, scope);
  const own = rows.filter(({ isOwnTarget }) => isOwnTarget);
  const short = own.filter(
    ({ verdict }) => verdict === "missed" || verdict === "behind" || verdict === "reversed",
  );
  const [first] = short.filter(({ gap }) => gap !== null && gap > 0);
  const indicator = first === undefined ? null : findIndicator(assessment, first.indicator);
  if (first !== undefined && indicator !== null) {
    return {
      key: "charts.gap.finding.short",
      values: {
        name,
        count: short.length,
        total: own.length,
        indicator: indicator.name,
        gap: amountOf(indicator, first.gap ?? 0, { rounding: "up" }),
      },
    };
  }
  if (own.length > 0) {
    const met = own.filter(({ verdict }) => verdict === "met").length;
    return { key: "charts.gap.finding.own", values: { name, total: own.length, met } };
  }
  const isProvince = findScope(assessment, scope)?.kind === "province";
  if (isProvince || rows.length === 0)
    return { key: "charts.gap.finding.nothing", values: { name } };
  return {
    key: "charts.gap.finding.parts",
    values: { name, count: rows.length, region: regionWord(assessment) },
  };
}
