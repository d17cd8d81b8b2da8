import { axisUnit } from "@/lib/words/axis-unit";
import type {
  ChartMarks,
  ChartPoint,
  ChartSegment,
  TrajectoryChartSeries,
} from "@/lib/chart-layout/types";
import { trajectorySeries } from "@/lib/assessment/charts/chart-series";
import type {
  TrajectoryPoint,
  TrajectorySegment,
  TrajectorySeries,
} from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import { calibreName, findSource } from "@/lib/words/lookup";
import { inOwnUnits, type Sentence, type Word } from "@/lib/words/sentence";
import { amountOf, type Subject } from "@/lib/words/subject";

import { earlierBounds, trajectoryBand, trajectoryGuides } from "./trajectory-guides";

type InWords = (word: Word) => string;

/** Makes the trajectory of one scope with all its texts, ready to be drawn. */
export function trajectoryChartSeries(subject: Subject, inWords: InWords): TrajectoryChartSeries {
  const { assessment, indicator, scope } = subject;
  const series = trajectorySeries(indicator, scope, assessment.year);
  const point = (from: TrajectoryPoint): ChartPoint => chartPoint(subject, from, inWords);
  const marks = (key: "forecasts" | "references", mark: ChartMarks["mark"]): ChartMarks[] =>
    series[key].length === 0
      ? []
      : [
          {
            key,
            label: inWords({ key: `dashboard.trajectory.${key}` }),
            mark,
            points: series[key].map(point),
          },
        ];
  return {
    xs: series.years,
    ...axisUnit(indicator.unit, inWords),
    segments: [
      ...baselineSegment(subject, series, inWords),
      ...series.segments.map((segment) => chartSegment(subject, series, segment, inWords)),
    ],
    guides: trajectoryGuides(subject, series, inWords),
    steps: earlierBounds(subject, series, inWords),
    marks: [...marks("forecasts", "diamond"), ...marks("references", "cross")],
    band: trajectoryBand(subject, series, inWords),
    holes: series.flags.map(({ year, flag, calibre }) => {
      const text = inWords({ key: `terms.flag.${flag}` });
      const announcement = `${year} ${text} ${inWords(calibreName(assessment, calibre))}`;
      return { x: year, text, announcement };
    }),
  };
}

function chartSegment(
  subject: Subject,
  series: TrajectorySeries,
  segment: TrajectorySegment,
  inWords: InWords,
): ChartSegment {
  const name = calibreName(subject.assessment, segment.calibre);
  const key = segment.bridged ? "bridged" : segment.comparable ? "own" : "other";
  const start = implicitStart(subject, series, segment, inWords);
  return {
    key: segment.calibre,
    label: inWords({ key: `dashboard.trajectory.segment.${key}`, values: { calibre: name } }),
    comparable: segment.comparable,
    points: [
      ...start,
      ...segment.points.map((from) => ({
        ...chartPoint(subject, from, inWords, segment.comparable ? expectedAt(series, from) : null),
        hollow: from.nature !== "actual",
        faded: false,
      })),
    ],
  };
}

/**
 * Makes the zero at which a cumulative count starts in the year before the plan: a true point, though nobody
 * reported it.
 */
function implicitStart(
  subject: Subject,
  series: TrajectorySeries,
  segment: TrajectorySegment,
  inWords: InWords,
): ChartSegment["points"] {
  const { baseline } = series;
  const [first] = segment.points;
  if (baseline?.implicit !== true || !segment.comparable || first === undefined) return [];
  if (first.year !== baseline.year + 1) return [];
  const zero = amountOf(subject.indicator, baseline.value);
  return [
    {
      x: baseline.year,
      y: baseline.value,
      text: inWords({ ...zero, bare: true }),
      announcement: inWords({
        key: "dashboard.trajectory.implicitStart",
        values: { year: baseline.year, value: zero },
      }),
      hollow: true,
      faded: true,
    },
  ];
}

/** Makes a point of the baseline, which stands alone where no figure of its year and calibre is drawn already. */
function baselineSegment(
  { assessment, indicator }: Subject,
  series: TrajectorySeries,
  inWords: InWords,
): ChartSegment[] {
  const { baseline } = series;
  if (baseline === null || baseline.implicit) return [];
  const drawn = series.segments.some(
    ({ calibre, points }) =>
      calibre === baseline.calibre && points.some(({ year }) => year === baseline.year),
  );
  if (drawn) return [];
  const value = amountOf(indicator, baseline.value, { qualifier: baseline.qualifier });
  const announcement = inWords(
    inOwnUnits({
      key: "dashboard.trajectory.baseline",
      values: { year: baseline.year, value, calibre: calibreName(assessment, baseline.calibre) },
    }),
  );
  const text = inWords({ ...value, bare: true });
  const { year: x, value: y, comparable } = baseline;
  return [
    {
      key: "baseline",
      label: inWords({ key: "terms.baseline" }),
      comparable,
      points: [{ x, y, text, announcement, hollow: false, faded: false }],
    },
  ];
}

/** The value that was expected in the year of a point; null where the path does not say. */
function expectedAt({ expected }: TrajectorySeries, { year }: TrajectoryPoint): number | null {
  return expected.find((point) => point.year === year)?.value ?? null;
}

function chartPoint(
  { assessment, indicator, scope }: Subject,
  from: TrajectoryPoint,
  inWords: InWords,
  expected: number | null = null,
): ChartPoint {
  const value = amountOf(indicator, from.value, {
    qualifier: from.qualifier,
    bound: scope.target?.min,
  });
  const source = findSource(assessment, from.source);
  const told: readonly Sentence[] = [
    {
      key: "dashboard.trajectory.point",
      values: {
        year: from.year,
        value,
        nature: { key: `terms.nature.${from.nature}` },
        calibre: calibreName(assessment, from.calibre),
      },
    },
    ...(expected === null ? [] : [againstExpected(indicator, from.value, expected)]),
    ...(source === null
      ? []
      : [
          {
            key: "dashboard.trajectory.source",
            values: { publisher: source.publisher },
          } satisfies Sentence,
        ]),
  ];
  return {
    x: from.year,
    y: from.value,
    text: inWords({ ...value, bare: true }),
    announcement: told
      .map((one) => inWords(inOwnUnits(one)))
      .join(inWords({ key: "dashboard.trajectory.and" })),
  };
}

/** Says what was expected by then, and how far the value is from it. */
function againstExpected(
  indicator: IndicatorAssessment,
  value: number,
  expected: number,
): Sentence {
  const fine = (amount: number) => ({
    ...amountOf(indicator, amount),
    decimals: Math.max(indicator.decimals, 1),
  });
  const side = value === expected ? "at" : value < expected ? "below" : "above";
  return {
    key: `dashboard.trajectory.against.${side}`,
    values: { expected: fine(expected), gap: fine(Math.abs(value - expected)) },
  };
}
