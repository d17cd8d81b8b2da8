import { shownUnit } from "@/lib/plans/money-unit";
import type { ChartXY, PanelGroup, PanelPoint, SmallPanel } from "@/lib/chart-layout/types";
import { calibreName, scopeName } from "@/lib/words/lookup";
import type { Word } from "@/lib/words/sentence";
import { amountOf, readingOf } from "@/lib/words/subject";
import type { PlanAssessment } from "@/lib/assessment/types";
import { indexBaseYear, type MeasuredRow } from "@/lib/comparison/measured-rows";
import type { ComparisonRow } from "@/lib/comparison/rows";
import type { Selection } from "@/lib/comparison/selection";
import type { Nature } from "@/lib/plans/types";

import { countingOf, type Counting } from "./mode-words";
import {
  layOutPanel,
  panelScale,
  type PanelScale,
  type PlacedLine,
  type PlacedPoint,
} from "./panel-layout";

/** A scope whose largest value is below this part of the common scale gets a scale of its own, which is said. */
const SMALL = 5;

type InWords = (word: Word) => string;

/** Makes the small charts of one indicator, one for each scope, with all their texts; null without a row. */
export function panelGroup(
  assessment: PlanAssessment,
  { years, mode }: Selection,
  /** Rows of one indicator, in the plan's order. */
  rows: readonly MeasuredRow[],
  inWords: InWords,
): PanelGroup | null {
  const indicator = rows[0]?.indicator;
  if (indicator === undefined) return null;
  const { name } = indicator;
  const counting = countingOf(indicator, mode);
  const { unit } = counting;
  const scale = panelScale(rows);
  const calibres = calibresOf(rows);
  const scopes = [...new Set(rows.map(({ scope }) => scope.scope))];
  return {
    key: indicator.code,
    heading: inWords(
      unit === null
        ? name
        : { key: "compare.panels.heading", values: { name, unit: shownUnit(unit) } },
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
      const isSmall = isLostIn(scale, own);
      const { lines, zero, xOf } = layOutPanel(own, years, isSmall ? panelScale(own) : scale);
      const ends = [...new Set([years[0], years.at(-1)])].filter((year) => year !== undefined);
      const label = scopeName(assessment, scope);
      const list = lines.flatMap((line) => valuesOf(assessment, counting, line));
      const obstacle = own.find((row) => row.obstacle !== null)?.obstacle ?? "no-values";
      return {
        key: scope,
        label: inWords(
          isSmall ? { key: "compare.panels.ownScale", values: { scope: label } } : label,
        ),
        name: inWords({
          key: "compare.panels.name",
          values: { scope: label, name, list: { list } },
        }),
        emptyText: inWords({
          key: `compare.short.${obstacle}`,
          values: { year: indexBaseYear(assessment) },
        }),
        zero,
        ticks: ends.map((year) => ({ x: xOf(year), text: String(year) })),
        lines: lines.map(({ calibre, joints, points }) => ({
          key: calibre,
          index: calibres.indexOf(calibre),
          joints: joints.map(([from, to]) => [spotOf(from), spotOf(to)] as const),
          points: points.map((placed, index) =>
            // Only the first and the last value are written, because the table holds them all.
            pointOf(counting, placed, index === 0 || index === points.length - 1, inWords),
          ),
        })),
      };
    }),
  };
}

/** Whether all values of a scope lie so low on the scale of its neighbours that their line would look flat. */
function isLostIn(scale: PanelScale, rows: readonly ComparisonRow[]): boolean {
  const values = rows.flatMap(({ points }) => points.flatMap((point) => point?.value ?? []));
  return values.length > 0 && Math.max(...values) < (scale.max - scale.min) / SMALL;
}

function valuesOf(
  assessment: PlanAssessment,
  counting: Counting,
  { calibre, points }: PlacedLine,
): readonly Word[] {
  return points.map(({ point }) => ({
    key: "compare.panels.value",
    values: {
      year: point.year,
      value: readingOf(counting, point),
      calibre: calibreName(assessment, calibre),
    },
  }));
}

function spotOf({ x, y }: PlacedPoint): ChartXY {
  return { x, y };
}

function pointOf(
  counting: Counting,
  { x, y, point: { value, qualifier, nature } }: PlacedPoint,
  written: boolean,
  inWords: InWords,
): PanelPoint {
  const text = written ? inWords(amountOf(counting, value, { qualifier, bare: true })) : "";
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
