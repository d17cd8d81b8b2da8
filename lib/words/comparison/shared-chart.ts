import { axisUnit } from "@/lib/words/axis-unit";
import type { ChartPoint, ChartSegment, TrajectoryChartSeries } from "@/lib/chart-layout/types";
import { isAdoptedValue } from "@/lib/assessment/comparable-calibres";
import type { PlanAssessment, SeriesPoint } from "@/lib/assessment/types";
import { indexBaseYear, type MeasuredRow } from "@/lib/comparison/measured-rows";
import type { Selection } from "@/lib/comparison/selection";
import { calibreName, scopeName } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, readingOf } from "@/lib/words/subject";

import { boundOf, countingOf } from "./mode-words";

type Tick = NonNullable<TrajectoryChartSeries["ticks"]>[number];
type InWords = (word: Word) => string;

/** As many parts one chart holds: of more, lines and labels could not be told apart. */
export const MOST_IN_ONE = 3;

/**
 * Makes the chart in which two or three parts stand together on one scale, each with its target; null where no row can
 * be drawn. `rows` are of one indicator, in the plan's order, and counted by comparable calibres.
 */
export function sharedChart(
  assessment: PlanAssessment,
  { mode, years, scopes }: Selection,
  rows: readonly MeasuredRow[],
  inWords: InWords,
): TrajectoryChartSeries | null {
  const drawn = rows.filter(({ points }) => points.some((point) => point?.value != null));
  const first = drawn[0];
  if (first === undefined) return null;
  const { unit } = countingOf(first.indicator, mode);
  const partOf = (row: MeasuredRow): number => scopes.indexOf(row.scope.scope);
  const isAlone = (row: MeasuredRow): boolean =>
    drawn.filter(({ scope }) => scope.scope === row.scope.scope).length === 1;
  const ticks = mode === "target" ? [] : drawn.flatMap((row) => tickOf(row) ?? []);
  return {
    xs: spanOf([...years, ...ticks.map(({ x }) => x)]),
    ...axisUnit(unit, inWords),
    segments: drawn.map((row): ChartSegment => ({
      key: `${row.scope.scope} ${row.calibre ?? ""}`,
      label: inWords(labelOf(row)),
      comparable: true,
      part: partOf(row),
      points: pointsOf(row, isAdoptedValue).map((point) => ({
        ...chartPoint(row, point),
        hollow: point.nature !== "actual",
        faded: false,
      })),
    })),
    guides: [],
    steps: [],
    ticks,
    marks: forecasts(),
    band: mode === "target" ? wholeTarget() : null,
    holes: [],
  };

  function labelOf(row: MeasuredRow): Sentence {
    const scope = scopeName(assessment, row.scope.scope);
    const named: Word = isAlone(row)
      ? scope
      : {
          key: "compare.rowOfCalibre",
          values: { scope, calibre: calibreName(assessment, row.calibre ?? "") },
        };
    const isSaid = row.target !== null && mode !== "target";
    return {
      key: `compare.shared.${isSaid ? "withTarget" : "label"}`,
      values: { scope: named, target: isSaid ? targetWord(row) : "" },
    };
  }

  function targetWord(row: MeasuredRow): Word {
    const { target, indicator } = row;
    return target === null
      ? ""
      : amountOf(countingOf(indicator, mode), target.value, { bare: true });
  }

  function tickOf(row: MeasuredRow): Tick | null {
    const { target, indicator, scope } = row;
    if (target === null) return null;
    return {
      key: `target:${scope.scope}:${row.calibre ?? ""}`,
      x: target.year,
      y: target.value,
      part: partOf(row),
      announcement: inWords({
        key: "compare.shared.target",
        values: {
          scope: scopeName(assessment, scope.scope),
          year: target.year,
          target: amountOf(countingOf(indicator, mode), target.value),
        },
      }),
    };
  }

  function chartPoint(row: MeasuredRow, point: SeriesPoint & { value: number }): ChartPoint {
    const reading = readingOf(countingOf(row.indicator, mode), point, {
      bound: boundOf(row, mode),
    });
    return {
      x: point.year,
      y: point.value,
      // Where all begin with 100, the numbers would lie on one another.
      text: isBase(point) ? "" : inWords({ ...reading, nature: "actual", bare: true }),
      announcement: inWords({
        key: "compare.shared.point",
        values: {
          scope: scopeName(assessment, row.scope.scope),
          year: point.year,
          value: reading,
          calibre: calibreName(assessment, point.calibre),
        },
      }),
    };
  }

  function isBase({ year }: SeriesPoint): boolean {
    return mode === "index" && year === indexBaseYear(assessment);
  }

  function forecasts(): TrajectoryChartSeries["marks"] {
    const points = drawn.flatMap((row) =>
      pointsOf(row, ({ nature }) => nature === "forecast").map((point) => chartPoint(row, point)),
    );
    if (points.length === 0) return [];
    return [
      {
        key: "forecasts",
        label: inWords({ key: "terms.nature.forecast" }),
        mark: "diamond",
        points,
      },
    ];
  }

  /** In shares of the target every part has one and the same target. */
  function wholeTarget(): TrajectoryChartSeries["band"] {
    const label = inWords({ key: "compare.shared.whole" });
    return { label, from: 100, to: null, x: null, announcement: label };
  }
}

function pointsOf(
  { points }: MeasuredRow,
  isWanted: (point: SeriesPoint) => boolean,
): readonly (SeriesPoint & { value: number })[] {
  return points.flatMap((point) =>
    point === null || point.value === null || !isWanted(point)
      ? []
      : [{ ...point, value: point.value }],
  );
}

function spanOf(years: readonly number[]): readonly number[] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
