import type { GapRow } from "@/lib/assessment/charts/gap-rows";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { GapBar, GapChartSeries } from "@/lib/chart-layout/gap-types";
import { findIndicator } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, besideUnit, readingOf, verdictTerm } from "@/lib/words/subject";

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
        // At the end of the path what is due is the target itself.
        expected: bar.expected !== null && bar.expected < 1 ? bar.expected : null,
        word: word === null ? null : page.inWords(word),
        note: page.inWords(note),
        texts,
      },
    ];
  });
  const hasExpected = dense.some(({ expected }) => expected !== null);
  // That a bar is a value against its own target needs no words where every bar is.
  const told = keys.filter(({ mark }) => mark !== "own" && (mark !== "expected" || hasExpected));
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
    word:
      verdict === null || target === null
        ? null
        : { key: verdictTerm(assessment, target, verdict) },
    note: noteOf(assessment, indicator, row),
    text: gapOf(assessment, indicator, row),
  };
}

/** Says value and target; a value of an earlier year with its year. */
function noteOf({ year }: PlanAssessment, indicator: IndicatorAssessment, row: GapRow): Word {
  const { target, state } = row;
  const bound = boundOf(indicator, target);
  const value = row.value ?? row.last;
  if (value === null || state === "other-calibre") {
    return { key: "charts.gap.dense.target", values: { bound } };
  }
  const reading = { ...readingOf(indicator, value, { bound: target?.min }), bare: true };
  const when = value.year === year ? "now" : "earlier";
  const values = { value: reading, bound, year: value.year };
  const note: Sentence = { key: `charts.gap.dense.${when}`, values };
  return value.bridged ? { key: "dashboard.bridge.marked", values: { name: note } } : note;
}

function boundOf(indicator: IndicatorAssessment, target: GapRow["target"]): Word {
  if (target === null || target.min === null) return "";
  if (target.max === null) return amountOf(indicator, target.min);
  const lower = besideUnit(indicator, target.min);
  return {
    key: "charts.gap.dense.range",
    values: { min: lower, max: amountOf(indicator, target.max) },
  };
}

/** What is missing, without its share: the bar shows that. */
function gapOf(assessment: PlanAssessment, indicator: IndicatorAssessment, row: GapRow): Word {
  if (row.state === "other-calibre") return { key: "charts.gap.dense.otherCalibre" };
  const { gap, value } = row;
  if (value !== null && gap !== null && gap > 0) {
    return {
      key: "charts.gap.short",
      values: { gap: amountOf(indicator, gap, { rounding: "up" }) },
    };
  }
  return gapTexts(assessment, indicator, row)[0] ?? "";
}
