import type { GapRow } from "@/lib/assessment/charts/gap-rows";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { GapBar, GapChartSeries } from "@/lib/chart-layout/gap-types";
import { findIndicator } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, readingOf, verdictTerm } from "@/lib/words/subject";

import { gapChartSeries } from "./gap-chart-words";
import { gapTexts } from "./gap-row-words";

/**
 * Writes the gap chart with one line a row: the verdict in a word, value and target beside the name, what is missing
 * at the end. For rows that have a target of their own.
 */
export function denseGapSeries(
  assessment: PlanAssessment,
  rows: readonly GapRow[],
  page: Parameters<typeof gapChartSeries>[2],
): GapChartSeries {
  const { rows: bars, keys } = gapChartSeries(assessment, rows, page);
  const dense = bars.flatMap((bar): GapBar[] => {
    const row = rows.find(({ indicator }) => indicator === bar.key);
    const indicator = findIndicator(assessment, bar.key);
    if (row === undefined || indicator === null) return [];
    const { word, note, text } = lineOf(assessment, indicator, row);
    const texts = [page.inWords(text)];
    return [
      {
        ...bar,
        word: word === null ? null : page.inWords(word),
        note: page.inWords(note),
        texts,
      },
    ];
  });
  // That a bar is a value against its own target needs no words where every bar is.
  const told = keys.filter(({ mark }) => mark !== "own");
  return { isDense: true, rows: dense, keys: told };
}

interface Line {
  word: Word | null;
  note: Word;
  text: Word;
}

function lineOf(assessment: PlanAssessment, indicator: IndicatorAssessment, row: GapRow): Line {
  const { target, verdict } = row;
  return {
    word: verdict === null ? null : { key: verdictTerm(assessment, target, verdict) },
    note: noteOf(assessment, indicator, row),
    text: gapOf(assessment, indicator, row),
  };
}

function noteOf({ year }: PlanAssessment, indicator: IndicatorAssessment, row: GapRow): Sentence {
  const { target, state } = row;
  const value = row.value ?? row.last;
  const bound = boundOf(indicator, row);
  if (value === null || state === "other-calibre") {
    return { key: "charts.gap.dense.target", values: { bound } };
  }
  const reading = { ...readingOf(indicator, value, { bound: target?.min }), unit: null };
  const when = value.year === year ? "now" : "earlier";
  const values = { value: reading, bound, year: value.year };
  const note: Sentence = { key: `charts.gap.dense.${when}`, values };
  return value.bridged ? { key: "dashboard.bridge.marked", values: { name: note } } : note;
}

function boundOf(indicator: IndicatorAssessment, { target }: GapRow): Word {
  const { min = null, max = null } = target ?? {};
  if (min === null) return "";
  if (max === null) return amountOf(indicator, min);
  const lower = amountOf(indicator, min, { unitless: true });
  return {
    key: "charts.gap.dense.range",
    values: { min: lower, max: amountOf(indicator, max) },
  };
}

/** What is missing, without its share: the bar shows that. */
function gapOf(assessment: PlanAssessment, indicator: IndicatorAssessment, row: GapRow): Word {
  const { state, target, gap, excess, verdict, value } = row;
  if (state === "other-calibre") return { key: "charts.gap.dense.otherCalibre" };
  if (value === null) {
    const year = Math.min(assessment.year, target?.year ?? assessment.year);
    return { key: "charts.gap.awaiting", values: { year } };
  }
  if (verdict !== "awaiting-data" && gap !== null && gap > 0) {
    const missing = amountOf(indicator, gap, { rounding: "up" });
    return { key: "charts.gap.short", values: { gap: missing } };
  }
  if (target?.max != null && excess !== null && excess > 0) {
    return { key: "charts.gap.dense.aboveRange", values: { excess: amountOf(indicator, excess) } };
  }
  return gapTexts(assessment, indicator, row)[0] ?? "";
}
