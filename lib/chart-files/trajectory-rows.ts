import { Decimal } from "decimal.js";

import type { Word } from "@/lib/words/sentence";
import type { WaterfallSeries } from "@/lib/assessment/charts/chart-types";
import type { SeriesPoint } from "@/lib/assessment/types";
import { isLater, splitByClock } from "@/lib/words/trajectory/later-values";
import { earlierTargets } from "@/lib/words/verdict/earlier-targets";
import { scopeName } from "@/lib/words/lookup";
import type { Subject } from "@/lib/words/subject";
import { stepLabel } from "@/lib/words/parts/waterfall-words";

import { calculatedValue, type NumberRow } from "./table-rows";

/**
 * Lists everything the trajectory shows: figures, flags, other sources' readings, baseline, paths, target. Figures of
 * years after the assessment year, which it does not show, come last and are named as such.
 */
export function trajectoryRows(subject: Subject): readonly NumberRow[] {
  const { assessment, indicator, scope } = subject;
  const { baseline, target } = scope;
  const whole = scopeName(assessment, scope.scope);
  const { judged, later } = splitByClock(assessment, scope.series);
  const figure =
    (item: Word) =>
    (point: SeriesPoint): NumberRow => ({
      indicator,
      ...point,
      item,
      note: point.flag === null ? undefined : { key: `terms.flag.${point.flag}` },
    });
  const path = (key: "expected" | "projection", points: typeof scope.expectedPath): NumberRow[] =>
    points.map(({ year, value }) => ({
      indicator,
      item: { key: `dashboard.trajectory.${key}` },
      year,
      value: calculatedValue(indicator, value),
    }));
  return [
    ...judged.map(figure(whole)),
    ...scope.references
      .filter((point) => !isLater(assessment, point))
      .map((point): NumberRow => ({
        indicator,
        ...point,
        item: { key: "dashboard.trajectory.references" },
        note: undefined,
      })),
    ...(baseline === null
      ? []
      : [
          {
            indicator,
            ...baseline,
            item: { key: "terms.baseline" } satisfies Word,
            note: baseline.wording,
          },
        ]),
    ...path("expected", scope.expectedPath),
    ...path("projection", scope.projectionPath),
    ...earlierTargets(subject).map(({ version, changed }): NumberRow => ({
      indicator,
      item: { key: "dashboard.trajectory.row.earlierTarget", values: { year: changed } },
      year: version.year,
      value: version.min,
      calibre: version.calibre,
      source: version.source,
      note: { zh: version.wording, en: version.wordingEn },
    })),
    ...(target === null
      ? []
      : [
          {
            indicator,
            item: { key: "terms.target" } satisfies Word,
            year: target.year,
            value: target.min,
            calibre: target.calibre,
            source: target.source,
            note: { zh: target.wording, en: target.wordingEn },
          },
        ]),
    ...later.map(figure({ key: "charts.file.later", values: { name: whole } })),
  ];
}

/** Lists a row for each step: baseline and target as they are, changes and the gap as differences. */
export function waterfallRows(
  { indicator, scope }: Subject,
  { steps }: WaterfallSeries,
): readonly NumberRow[] {
  return steps.map((step) => ({
    indicator,
    item: stepLabel(step),
    year: step.year,
    value: new Decimal(step.to).minus(step.from).toNumber(),
    qualifier: step.kind === "baseline" ? step.qualifier : null,
    nature: step.nature,
    calibre: scope.target?.calibre ?? null,
    note:
      step.kind === "change"
        ? { key: "charts.file.change", values: { since: step.sinceYear - 1, year: step.year } }
        : undefined,
  }));
}
