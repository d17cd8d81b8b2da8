import type { ChartXY, PanelGroup, PanelPoint, SmallPanel } from "@/lib/chart-layout/types";
import { calibreName, scopeName } from "@/lib/words/lookup";
import type { Word } from "@/lib/words/sentence";
import { amountOf, readingOf } from "@/lib/words/subject";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { comparisonRows, type ComparisonRow } from "@/lib/comparison/rows";
import type { Selection } from "@/lib/comparison/selection";
import type { Nature } from "@/lib/plans/types";

import { layOutPanel, panelScale, type PlacedLine, type PlacedPoint } from "./panel-layout";

type InWords = (word: Word) => string;

/** Makes the small charts of each chosen indicator, in the plan's order. */
export function panelGroups(
  assessment: PlanAssessment,
  selection: Selection,
  inWords: InWords,
): readonly PanelGroup[] {
  const rows = comparisonRows(assessment, { ...selection, sort: "plan" });
  return selection.indicators.flatMap((code) => {
    const own = rows.filter(({ indicator }) => indicator.code === code);
    return panelGroup(assessment, selection.years, own, inWords) ?? [];
  });
}

/** Makes the small charts of one indicator, one for each scope, with all their texts; null without a row. */
function panelGroup(
  assessment: PlanAssessment,
  years: readonly number[],
  /** Rows of one indicator, in the plan's order. */
  rows: readonly ComparisonRow[],
  inWords: InWords,
): PanelGroup | null {
  const indicator = rows[0]?.indicator;
  if (indicator === undefined) return null;
  const { name, unit } = indicator;
  const scale = panelScale(rows);
  const calibres = calibresOf(rows);
  const scopes = [...new Set(rows.map(({ scope }) => scope.scope))];
  return {
    key: indicator.code,
    heading: inWords(
      unit === null ? name : { key: "compare.panels.heading", values: { name, unit } },
    ),
    keys: [
      ...calibres.map((calibre, index) => ({
        text: inWords(calibreName(assessment, calibre)),
        index,
        mark: "solid" as const,
      })),
      ...naturesOf(rows).map((nature) => ({
        text: inWords({ key: `terms.nature.${nature}` }),
        index: 0,
        mark: markOf(nature),
      })),
    ],
    panels: scopes.map((scope): SmallPanel => {
      const own = rows.filter((row) => row.scope.scope === scope);
      const { lines, zero, xOf } = layOutPanel(own, years, scale);
      const ends = [...new Set([years[0], years.at(-1)])].filter((year) => year !== undefined);
      const label = scopeName(assessment, scope);
      const list = lines.flatMap((line) => valuesOf(assessment, indicator, line));
      return {
        key: scope,
        label: inWords(label),
        name: inWords({
          key: "compare.panels.name",
          values: { scope: label, name, list: { list } },
        }),
        emptyText: inWords({ key: "compare.panels.none" }),
        zero,
        ticks: ends.map((year) => ({ x: xOf(year), text: String(year) })),
        lines: lines.map(({ calibre, joints, points }) => ({
          key: calibre,
          index: calibres.indexOf(calibre),
          joints: joints.map(([from, to]) => [spotOf(from), spotOf(to)] as const),
          points: points.map((placed, index) =>
            // Only the first and the last value are written, because the table holds them all.
            pointOf(indicator, placed, index === 0 || index === points.length - 1, inWords),
          ),
        })),
      };
    }),
  };
}

function valuesOf(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  { calibre, points }: PlacedLine,
): readonly Word[] {
  return points.map(({ point }) => ({
    key: "compare.panels.value",
    values: {
      year: point.year,
      value: readingOf(indicator, point),
      calibre: calibreName(assessment, calibre),
    },
  }));
}

function spotOf({ x, y }: PlacedPoint): ChartXY {
  return { x, y };
}

function pointOf(
  indicator: IndicatorAssessment,
  { x, y, point: { value, qualifier, nature } }: PlacedPoint,
  written: boolean,
  inWords: InWords,
): PanelPoint {
  const text = written ? inWords(amountOf(indicator, value, { qualifier, unitless: true })) : "";
  return { x, y, text, mark: markOf(nature) };
}

function markOf(nature: Nature | null): PanelPoint["mark"] {
  return nature === "forecast" ? "diamond" : nature === "provisional" ? "hollow" : "solid";
}

/** Lists what else than an actual is among the values. */
function naturesOf(rows: readonly ComparisonRow[]): readonly Nature[] {
  const drawn = rows.flatMap(({ points }) => points.filter((point) => point?.value != null));
  return (["provisional", "forecast"] as const).filter((nature) =>
    drawn.some((point) => point?.nature === nature),
  );
}

/** Lists the calibres, the target's own first: it alone is drawn in the accent colour. */
function calibresOf(rows: readonly ComparisonRow[]): readonly string[] {
  const own = rows[0]?.indicator.target?.calibre ?? null;
  const all = [...new Set(rows.flatMap(({ calibre }) => calibre ?? []))];
  return all.toSorted((a, b) => Number(b === own) - Number(a === own));
}
