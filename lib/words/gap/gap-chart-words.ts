import { gapRow, byTrouble, type GapRow } from "@/lib/assessment/charts/gap-rows";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { GapBar, GapChartSeries, GapKeyItem } from "@/lib/chart-layout/types";
import {
  calibreName,
  countedIndicators,
  findIndicator,
  findScope,
  provinceOf,
  quantifiedIndicators,
  scopeAssessment,
  scopeName,
} from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, readingOf, verdictTerm } from "@/lib/words/subject";
import { VERDICT_TONE } from "@/lib/words/verdict/verdict-colour";

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
      const [entry, province] = [
        scopeAssessment(indicator, scope),
        provinceOf(assessment, indicator),
      ];
      const row = entry === null || province === null ? null : gapRow(indicator, entry, province);
      return row === null ? [] : [row];
    }),
  );
  const unreported = rows.filter(({ state }) => state === "unreported");
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
  /** Address of the page of an indicator; null where rows lead nowhere. */
  readonly hrefOf: (indicator: string) => string | null;
}

/** Writes the gap chart in a language. */
export function gapChartSeries(
  assessment: PlanAssessment,
  rows: readonly GapRow[],
  { inWords, hrefOf }: InPage,
): GapChartSeries {
  const bars = rows.flatMap((row): GapBar[] => {
    const indicator = findIndicator(assessment, row.indicator);
    return indicator === null ? [] : [gapBar(assessment, indicator, row, { inWords, hrefOf })];
  });
  return { isDense: false, rows: bars, keys: keysOf(bars, inWords) };
}

function gapBar(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  row: GapRow,
  { inWords, hrefOf }: InPage,
): GapBar {
  const note = inWords(noteSentence(assessment, row));
  const texts = gapTexts(assessment, indicator, row).map(inWords);
  const name = inWords(indicator.name);
  // Only what has a target of its own is judged.
  const judged = row.isOwnTarget ? row.verdict : null;
  return {
    key: row.indicator,
    name,
    word: null,
    note,
    sign: judged,
    tone: judged === null ? "accent" : VERDICT_TONE[judged],
    look: lookOf(row),
    value: lengthOf(row),
    whole: wholeLengthOf(row),
    // In the target's year one should be at the target, whose mark stands there.
    expected: row.expected === 1 ? null : row.expected,
    remainder: remainderOf(row),
    hasTick: row.state !== "no-scale" && row.state !== "other-calibre",
    texts,
    announcement: [name, note, ...texts].join(inWords({ key: "charts.gap.and" })),
    href: hrefOf(row.indicator),
  };
}

function lookOf({ state, verdict }: GapRow): GapBar["look"] {
  if (state === "other-calibre") return "outline";
  return verdict === "awaiting-data" ? "pale" : "solid";
}

/** Where the whole ends, for a part that is shown within it; an unknown whole ends where the part does. */
function wholeLengthOf({ isOwnTarget, share, whole, target }: GapRow): number | null {
  if (isOwnTarget || share === null) return null;
  return whole === null ? share : whole / (target.min ?? whole);
}

/** A value of another calibre is drawn as an outline of no length that could be measured: half of the track. */
function lengthOf({ state, share }: GapRow): number | null {
  return state === "other-calibre" ? 0.5 : share;
}

function remainderOf({ state }: GapRow): GapBar["remainder"] {
  if (state === "no-scale" || state === "other-calibre") return "none";
  return state === "whole-unknown" || state === "conflict" ? "unknown" : "gap";
}

/** Says what stands under an indicator's name: its verdict and its target, or whose target it is measured by. */
function noteSentence(assessment: PlanAssessment, row: GapRow): Sentence {
  const { target, verdict, scope } = row;
  const wording = { zh: target.wording, en: target.wordingEn };
  if (!row.isOwnTarget) {
    const name = scopeName(assessment, scope);
    return { key: "charts.gap.note.ofWhole", values: { wording, name } };
  }
  const origin: Sentence = { key: `charts.gap.note.${target.origin}`, values: { wording } };
  if (verdict === null) return origin;
  const word: Sentence = { key: verdictTerm(assessment, target, verdict) };
  return { key: "charts.gap.note.judged", values: { verdict: word, target: origin } };
}

/** Says at the right of a row what is missing, and in a second line what the number is. */
export function gapTexts(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  row: GapRow,
): readonly Sentence[] {
  const name = scopeName(assessment, row.scope);
  const { value, target, share } = row;
  if (value === null) {
    return [{ key: "charts.gap.unreported", values: { year: assessment.year } }];
  }
  const reading = {
    key: value.year === assessment.year ? "charts.gap.value" : "charts.gap.valueOf",
    values: { name, year: value.year, value: readingOf(indicator, value) },
  } as const satisfies Sentence;
  if (row.state === "other-calibre") {
    const calibre = calibreName(assessment, value.calibre);
    return [reading, { key: "charts.gap.otherCalibre", values: { calibre } }];
  }
  if (row.isOwnTarget) return [ownGap(assessment, indicator, row), reading];
  // A multiple of a small range is no share: "2 家（目标 1 至 2 家）", never "200 %".
  const wording = { zh: target.wording, en: target.wordingEn };
  const ofWhole: Sentence =
    share === null || share > 1
      ? { key: "charts.gap.besideTarget", values: { reading, wording } }
      : { key: "charts.gap.shareOfTarget", values: { reading, share: { share } } };
  return [ofWhole, ofTheWhole(indicator, row)];
}

function ofTheWhole(indicator: IndicatorAssessment, row: GapRow): Sentence {
  if (row.state === "whole-unknown") return { key: "charts.gap.wholeUnreported" };
  if (row.state === "conflict") {
    return {
      key: "charts.gap.conflict",
      values: { whole: amountOf(indicator, row.whole ?? 0) },
    };
  }
  if (row.gap === null || row.gap === 0) return { key: "charts.gap.wholeReached" };
  return {
    key: "charts.gap.wholeShort",
    values: { gap: amountOf(indicator, row.gap, { rounding: "up" }) },
  };
}

function ownGap(assessment: PlanAssessment, indicator: IndicatorAssessment, row: GapRow): Sentence {
  const { target, gap, excess, verdict, share } = row;
  if (verdict === "awaiting-data") {
    return { key: "charts.gap.awaiting", values: { year: target.year } };
  }
  if (gap === null) return { key: "charts.gap.unknown" };
  if (gap > 0) {
    const missing = amountOf(indicator, gap, { rounding: "up" });
    return share === null || share > 1
      ? { key: "charts.gap.short", values: { gap: missing } }
      : { key: "charts.gap.shortBy", values: { gap: missing, share: { share: 1 - share } } };
  }
  if (verdict !== "met") {
    const bound = amountOf(indicator, target.min ?? 0);
    return { key: "charts.gap.notExceeded", values: { bound } };
  }
  return excess === null || excess === 0
    ? { key: "charts.gap.reached" }
    : { key: "charts.gap.exceeded", values: { excess: amountOf(indicator, excess) } };
}

/** Says how many indicators nothing was reported for, and names them. */
export function foldedSentence(assessment: PlanAssessment, folded: readonly GapRow[]): Sentence {
  const names = folded.flatMap(({ indicator }) => findIndicator(assessment, indicator)?.name ?? []);
  return { key: "charts.gap.folded", values: { count: folded.length, names: { list: names } } };
}

/** Explains the marks that are drawn, once for all rows. */
function keysOf(bars: readonly GapBar[], inWords: (word: Word) => string): readonly GapKeyItem[] {
  const drawn: Record<GapKeyItem["mark"], boolean> = {
    own: bars.some(
      ({ value, whole, look }) => value !== null && whole === null && look !== "outline",
    ),
    part: bars.some(({ whole }) => whole !== null),
    others: bars.some(({ value, whole }) => whole !== null && whole > (value ?? 0)),
    gap: bars.some(
      ({ remainder, value, whole }) => remainder === "gap" && (whole ?? value ?? 0) < 1,
    ),
    unknown: bars.some(({ remainder, whole }) => remainder === "unknown" && (whole ?? 0) < 1),
    expected: bars.some(({ expected }) => expected !== null),
    target: bars.some(({ hasTick }) => hasTick),
  };
  return (Object.keys(drawn) as GapKeyItem["mark"][])
    .filter((mark) => drawn[mark])
    .map((mark) => ({ mark, text: inWords({ key: `charts.gap.key.${mark}` }) }));
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
  return { key: "charts.gap.finding.parts", values: { name, count: rows.length } };
}
