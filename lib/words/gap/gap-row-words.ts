import type { GapRow } from "@/lib/assessment/charts/gap-rows";
import type {
  AssessedTarget,
  IndicatorAssessment,
  LatestValue,
  PlanAssessment,
} from "@/lib/assessment/types";
import { calibreName, placeWord, scopeName } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, besideUnit, readingOf, verdictTerm } from "@/lib/words/subject";

/** Says a target by its numbers alone, "1 至 2 家"; the plan's own words stand in the table. */
export function boundWord(
  indicator: IndicatorAssessment,
  { comparison, min, max, wording, wordingEn }: AssessedTarget,
): Word {
  if (min === null || comparison === "statement") return { zh: wording, en: wordingEn };
  if (comparison !== "between" || max === null) {
    const key = comparison === "between" ? "gte" : comparison;
    return { key: `charts.gap.bound.${key}`, values: { min: amountOf(indicator, min) } };
  }
  const values = {
    min: besideUnit(indicator, min),
    max: amountOf(indicator, max),
  };
  return { key: "charts.gap.bound.between", values };
}

/** Says what stands under an indicator's name: its verdict and its target, or whose target measures it. */
export function noteSentence(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  row: GapRow,
): Sentence {
  const { target, verdict } = row;
  const whole = placeWord(assessment, row.measuredBy);
  if (target === null) return { key: "charts.gap.note.noBound", values: { whole } };
  const bound = boundWord(indicator, target);
  if (!row.isOwnTarget) return { key: "charts.gap.note.ofWhole", values: { bound, whole } };
  const origin: Sentence = { key: `charts.gap.note.${target.origin}`, values: { bound } };
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
  if (row.state === "unreported") return unreportedTexts(assessment, indicator, row);
  const { value, isOwnTarget } = row;
  if (value === null) return [];
  const reading = readingSentence(assessment, indicator, row, value);
  if (row.state === "other-calibre") {
    const calibre = calibreName(assessment, value.calibre);
    return [reading, { key: "charts.gap.otherCalibre", values: { calibre } }];
  }
  if (isOwnTarget) return [ownGap(indicator, row), reading];
  return [
    withinWhole(assessment, indicator, row, reading),
    ...ofTheWhole(assessment, indicator, row),
  ];
}

/** Says a value, with its year where that is not the year judged, and with its part's name where no target is its own. */
function readingSentence(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  { scope, isOwnTarget, target }: GapRow,
  value: LatestValue,
): Sentence {
  const bound = isOwnTarget ? target?.min : undefined;
  const said = marked(readingOf(indicator, value, { bound }), value);
  const isOfYear = value.year === assessment.year;
  const values = { name: scopeName(assessment, scope), year: value.year, value: said };
  if (isOwnTarget) return { key: `charts.gap.${isOfYear ? "plain" : "plainOf"}`, values };
  return { key: `charts.gap.${isOfYear ? "value" : "valueOf"}`, values };
}

/** Marks a value that only a bridge lets be compared: calibres are never mixed in silence. */
function marked(said: Word, { bridged }: LatestValue): Word {
  return bridged ? { key: "dashboard.bridge.marked", values: { name: said } } : said;
}

function unreportedTexts(
  { year }: PlanAssessment,
  indicator: IndicatorAssessment,
  { last }: GapRow,
): readonly Sentence[] {
  const unreported: Sentence = { key: "charts.gap.unreported", values: { year } };
  if (last === null) return [unreported];
  const key = last.year === year - 1 ? "charts.gap.lastYear" : "charts.gap.lastKnown";
  return [
    unreported,
    { key, values: { year: last.year, value: marked(readingOf(indicator, last), last) } },
  ];
}

/** A multiple of a small range is no share: "2 家（目标 1 至 2 家）", never "200 %". */
function withinWhole(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  { state, target, share, shareOfWhole, measuredBy }: GapRow,
  reading: Sentence,
): Sentence {
  const whole = placeWord(assessment, measuredBy);
  if (state === "no-bound" && shareOfWhole !== null) {
    return {
      key: "charts.gap.shareOfWhole",
      values: { reading, whole, share: { share: shareOfWhole } },
    };
  }
  if (target === null) return reading;
  if (share === null || share > 1 || target.comparison === "between") {
    const bound = boundWord(indicator, target);
    return { key: "charts.gap.besideTarget", values: { reading, bound } };
  }
  return { key: "charts.gap.shareOfTarget", values: { reading, whole, share: { share } } };
}

function ofTheWhole(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  row: GapRow,
): readonly Sentence[] {
  const whole = placeWord(assessment, row.measuredBy);
  if (row.state === "no-scale") return [];
  if (row.state === "whole-unknown") {
    return [{ key: "charts.gap.wholeUnreported", values: { whole } }];
  }
  const total = amountOf(indicator, row.whole ?? 0);
  if (row.state === "conflict") {
    const parts = amountOf(indicator, row.parts ?? 0);
    return [{ key: "charts.gap.conflict", values: { whole, parts, total } }];
  }
  if (row.state === "no-bound") {
    return [{ key: "charts.gap.wholeTotal", values: { whole, total } }];
  }
  if (row.gap === null || row.gap === 0) {
    return [{ key: "charts.gap.wholeReached", values: { whole } }];
  }
  const gap = amountOf(indicator, row.gap, { rounding: "up" });
  return [{ key: "charts.gap.wholeShort", values: { whole, gap } }];
}

function ownGap(indicator: IndicatorAssessment, row: GapRow): Sentence {
  const { target, gap, excess, verdict, share } = row;
  if (gap === null || target === null) return { key: "charts.gap.unknown" };
  if (gap > 0) {
    const missing = amountOf(indicator, gap, { rounding: "up" });
    return share === null || share > 1 || target.comparison === "between"
      ? { key: "charts.gap.short", values: { gap: missing } }
      : { key: "charts.gap.shortBy", values: { gap: missing, share: { share: 1 - share } } };
  }
  if (verdict !== "met") {
    const bound = amountOf(indicator, target.min ?? 0);
    return { key: "charts.gap.notExceeded", values: { bound } };
  }
  if (excess === null || excess === 0) return { key: "charts.gap.reached" };
  const key = target.comparison === "between" ? "aboveRange" : "exceeded";
  return { key: `charts.gap.${key}`, values: { excess: amountOf(indicator, excess) } };
}
