import type { ChartBand, ChartGuide } from "@/components/charts/types";
import type { TrajectorySeries } from "@/lib/assessment/chart-types";
import { chinaYear } from "@/lib/i18n/china-time";

import { growthWord } from "./formulas";
import type { Phrase, Word } from "./phrase";
import { amountOf, type Subject } from "./subject";

type Say = (word: Word) => string;

/** Expected path and projection as lines with their words. */
export function trajectoryGuides(
  subject: Subject,
  series: TrajectorySeries,
  say: Say,
): ChartGuide[] {
  const { indicator, scope } = subject;
  const drawn = (
    key: "expected" | "projection",
    dash: ChartGuide["dash"],
    word: (value: Word, year: number) => Phrase,
  ): ChartGuide[] => {
    const points = series[key];
    const last = points.at(-1);
    if (last === undefined || points.length < 2) return [];
    const value = amountOf(indicator, last.value, { bound: scope.target?.min });
    return [
      {
        key,
        label: say({ key: `dashboard.trajectory.${key}` }),
        dash,
        points: points.map(({ year, value: y }) => ({ x: year, y })),
        announcement: say(word(value, last.year)),
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
 * Bounds that were in force before the target's, each as a level up to the year in which the next one replaced
 * it: with the target's own line the drawing shows the step. Bounds of another calibre are another scale.
 */
export function earlierBounds(
  { indicator, scope }: Subject,
  { years }: TrajectorySeries,
  say: Say,
): ChartGuide[] {
  const versions = indicator.targetHistory.filter((version) => version.scope === scope.scope);
  return versions.flatMap((version, index): ChartGuide[] => {
    const next = versions[index + 1];
    const { min } = version;
    if (next === undefined || min === null || version.calibre !== scope.target?.calibre) return [];
    if (next.min === min && next.max === version.max) return [];
    const changed = chinaYear(Date.parse(next.approvedAt));
    const until = Math.max(changed, years[1] ?? changed);
    const bound = amountOf(indicator, min, { unitless: true });
    return [
      {
        key: `target ${version.approvedAt}`,
        label: say({ key: "dashboard.trajectory.earlierTarget", values: { min: bound } }),
        dash: "dashed",
        points: years.filter((year) => year <= until).map((x) => ({ x, y: min })),
        announcement: say({
          key: "dashboard.trajectory.earlierTargetPoint",
          values: { year: changed, wording: { zh: version.wording, en: version.wordingEn } },
        }),
      },
    ];
  });
}

/** The target as a line or a band, inside the drawing. */
export function trajectoryBand(
  { indicator, scope }: Subject,
  series: TrajectorySeries,
  say: Say,
): ChartBand | null {
  const { target } = series;
  if (target === null || target.min === null || scope.target === null) return null;
  const wording = { zh: scope.target.wording, en: scope.target.wordingEn };
  const short = amountOf(indicator, target.min, { unitless: true });
  return {
    label: say({
      key: `dashboard.trajectory.target.${target.max === null ? target.comparison : "range"}`,
      values: {
        min: short,
        max: target.max === null ? "" : amountOf(indicator, target.max, { unitless: true }),
      },
    }),
    from: target.min,
    to: target.max,
    x: target.year,
    announcement: say({
      key: "dashboard.trajectory.targetPoint",
      values: { year: target.year, wording },
    }),
  };
}
