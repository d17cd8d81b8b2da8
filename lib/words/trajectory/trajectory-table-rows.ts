import type { SeriesPoint } from "@/lib/assessment/types";
import { calibreName } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, readingOf, type Subject } from "@/lib/words/subject";
import { earlierTargets } from "@/lib/words/verdict/earlier-targets";

import { isLater, splitByClock } from "./later-values";

interface TableCell {
  year: number;
  word: Word;
}

export interface TrajectoryTableRow {
  readonly label: Word;
  readonly cells: readonly TableCell[];
}

/**
 * Lists everything the chart shows, a row each: the figures by calibre, readings of other sources, a baseline
 * that no figure repeats, expected path, projection, earlier targets, target. Then, named as such, the figures of years
 * after the assessment year, which the chart leaves out. Rows without a cell are left out.
 */
export function trajectoryTableRows(subject: Subject): readonly TrajectoryTableRow[] {
  const { assessment, scope } = subject;
  const { judged, later } = splitByClock(assessment, scope.series);
  return [
    ...figureRows(subject, judged, (calibre) => calibre),
    ...referenceRows(subject),
    baselineRow(subject),
    pathRow(subject, "expected", scope.expectedPath),
    pathRow(subject, "projection", scope.projectionPath),
    ...earlierRows(subject),
    targetRow(subject),
    ...figureRows(subject, later, (calibre) => labelled("later", calibre)),
  ].filter(({ cells }) => cells.length > 0);
}

function figureRows(
  { assessment, indicator }: Subject,
  series: readonly SeriesPoint[],
  label: (calibre: Word) => Word,
): readonly TrajectoryTableRow[] {
  return [...new Set(series.map((point) => point.calibre))].map((calibre) => ({
    label: label(calibreName(assessment, calibre)),
    cells: series
      .filter((point) => point.calibre === calibre)
      .map((point) => ({
        year: point.year,
        word:
          point.value === null
            ? { key: `terms.flag.${point.flag ?? "not-collected"}` }
            : readingOf(indicator, { ...point, value: point.value }, { bare: true }),
      })),
  }));
}

function referenceRows({ assessment, indicator, scope }: Subject): readonly TrajectoryTableRow[] {
  const known = scope.references.flatMap((point) =>
    point.value === null || isLater(assessment, point) ? [] : [{ ...point, value: point.value }],
  );
  return [...new Set(known.map((point) => point.calibre))].map((calibre) => {
    const same = known.filter((point) => point.calibre === calibre);
    return {
      label: labelled("references", calibreName(assessment, calibre)),
      cells: [...new Set(same.map(({ year }) => year))].map((year) => ({
        year,
        word: {
          list: same
            .filter((point) => point.year === year)
            .map((point) => readingOf(indicator, point, { bare: true })),
        },
      })),
    };
  });
}

function baselineRow({ assessment, indicator, scope }: Subject): TrajectoryTableRow {
  const { baseline, series } = scope;
  const label: Word = { key: "terms.baseline" };
  if (baseline === null) return { label, cells: [] };
  const { year, value, qualifier, calibre, implicit } = baseline;
  const repeated = series.some(
    (point) => point.year === year && point.calibre === calibre && point.value !== null,
  );
  const word = amountOf(indicator, value, { qualifier, bare: true });
  return {
    label: implicit ? label : labelled("baselineRow", calibreName(assessment, calibre)),
    cells: repeated ? [] : [{ year, word }],
  };
}

function pathRow(
  { indicator, scope }: Subject,
  key: "expected" | "projection",
  path: readonly { year: number; value: number }[],
): TrajectoryTableRow {
  const decimals = Math.max(indicator.decimals, 1);
  return {
    label: { key: `dashboard.trajectory.${key}` },
    cells: path.map(({ year, value }) => ({
      year,
      word: {
        ...amountOf(indicator, value, { bound: scope.target?.min, bare: true }),
        decimals,
      },
    })),
  };
}

function earlierRows(subject: Subject): readonly TrajectoryTableRow[] {
  return earlierTargets(subject).map(({ version: { year, wording, wordingEn }, changed }) => ({
    label: { key: "dashboard.trajectory.row.earlierTarget", values: { year: changed } },
    cells: [{ year, word: { zh: wording, en: wordingEn } }],
  }));
}

function targetRow({ scope }: Subject): TrajectoryTableRow {
  const { target } = scope;
  return {
    label: { key: "terms.target" },
    cells:
      target === null
        ? []
        : [{ year: target.year, word: { zh: target.wording, en: target.wordingEn } }],
  };
}

function labelled(key: "references" | "baselineRow" | "later", calibre: Word): Sentence {
  return { key: `dashboard.trajectory.row.${key}`, values: { calibre } };
}
