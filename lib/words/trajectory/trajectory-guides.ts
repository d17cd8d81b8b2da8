import type { ChartBand, ChartGuide, ChartStep } from "@/lib/chart-layout/types";
import type { TrajectorySeries } from "@/lib/assessment/charts/chart-types";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, type Subject } from "@/lib/words/subject";
import { earlierTargets } from "@/lib/words/verdict/earlier-targets";
import { growthWord } from "@/lib/words/verdict/formulas";

type InWords = (word: Word) => string;

/** Makes expected path and projection lines with their words. */
export function trajectoryGuides(
  subject: Subject,
  series: TrajectorySeries,
  inWords: InWords,
): ChartGuide[] {
  const { indicator, scope } = subject;
  const drawn = (
    key: "expected" | "projection",
    dash: ChartGuide["dash"],
    word: (value: Word, year: number) => Sentence,
  ): ChartGuide[] => {
    const points = series[key];
    const last = points.at(-1);
    if (last === undefined || points.length < 2) return [];
    const value = amountOf(indicator, last.value, { bound: scope.target?.min });
    return [
      {
        key,
        label: inWords({ key: `dashboard.trajectory.${key}` }),
        dash,
        points: points.map(({ year, value: y }) => ({ x: year, y })),
        announcement: inWords(word(value, last.year)),
      },
    ];
  };
  const growth = scope.observedGrowth === null ? "" : growthWord(subject, scope.observedGrowth);
  return [
    ...drawn("expected", "dashed", (value, year) => ({
      key: "dashboard.trajectory.expectedPoint",
      values: { value, year },
    })),
    ...drawn("projection", "dotted", (value, year) => ({
      key: `dashboard.trajectory.projectionPoint.${series.projectionBasis ?? "observed"}`,
      values: { value, year, growth },
    })),
  ];
}

/**
 * Makes levels of earlier bounds, each up to the year in which the next one replaced it; at least a year long,
 * to be seen.
 */
export function earlierBounds(
  subject: Subject,
  { years }: TrajectorySeries,
  inWords: InWords,
): readonly ChartStep[] {
  const [first = 0, last = first] = [years[0], years.at(-1)];
  return earlierTargets(subject).map(({ version, next, from, changed }) => {
    const { approvedAt, min, calibre, wording, wordingEn } = version;
    const to = Math.min(Math.max(changed, first + 1), last);
    const bound = amountOf(subject.indicator, min, { bare: true });
    return {
      key: `target ${approvedAt}`,
      label: inWords({
        key: "dashboard.trajectory.earlierTarget",
        values: { min: bound, year: changed },
      }),
      from: Math.max(Math.min(from, to - 1), first),
      to,
      y: min,
      next: next.calibre === calibre ? next.min : null,
      announcement: inWords({
        key: "dashboard.trajectory.earlierTargetPoint",
        values: { year: changed, wording: { zh: wording, en: wordingEn } },
      }),
    };
  });
}

/** Makes the target a line or a band, inside the drawing; null where it has no bound. */
export function trajectoryBand(
  { indicator, scope }: Subject,
  series: TrajectorySeries,
  inWords: InWords,
): ChartBand | null {
  const { target } = series;
  if (target === null || target.min === null || scope.target === null) return null;
  const { comparison } = target;
  // A statement has no bound; the types do not know.
  if (comparison === "statement") return null;
  const wording = { zh: scope.target.wording, en: scope.target.wordingEn };
  const short = amountOf(indicator, target.min, { bare: true });
  const label: Sentence = {
    key: `dashboard.trajectory.target.${target.max === null ? comparison : "range"}`,
    values: {
      min: short,
      max: target.max === null ? "" : amountOf(indicator, target.max, { bare: true }),
    },
  };
  const isAllocated = scope.target.origin === "allocation";
  return {
    label: inWords(
      isAllocated ? { key: "dashboard.trajectory.allocated", values: { label } } : label,
    ),
    from: target.min,
    to: target.max,
    x: target.year,
    announcement: inWords({
      key: "dashboard.trajectory.targetPoint",
      values: { year: target.year, wording },
    }),
  };
}
