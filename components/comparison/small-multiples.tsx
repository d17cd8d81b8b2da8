import { useTranslations } from "next-intl";

import { Marker } from "@/components/charts/marker";
import { PAGE_PALETTE } from "@/components/charts/palette";
import { HATCH } from "@/components/dashboard/hatch";
import { calibreName, scopeName } from "@/components/dashboard/lookup";
import { amountOf, readingOf } from "@/components/dashboard/subject";
import { useSay } from "@/components/dashboard/use-say";
import { Section } from "@/components/dashboard/section";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { ComparisonRow } from "@/lib/comparison/rows";
import type { Selection } from "@/lib/comparison/selection";

import { Panel } from "./panel";
import { layOutPanel, panelScale, type PlacedPoint } from "./panel-layout";

interface SmallMultiplesProps {
  readonly assessment: PlanAssessment;
  readonly selection: Selection;
  /** Of one indicator, in the plan's order. */
  readonly rows: readonly ComparisonRow[];
}

/** One indicator: a small chart a scope, all on one scale. */
export function SmallMultiples({ assessment, selection, rows }: SmallMultiplesProps) {
  const t = useTranslations("compare");
  const say = useSay();
  const indicator = rows[0]?.indicator;
  if (indicator === undefined) return null;
  const scale = panelScale(rows);
  const calibres = calibresOf(rows);
  const scopes = [...new Set(rows.map(({ scope }) => scope.scope))];
  const reading = (placed: PlacedPoint) => readingOf(indicator, placed.point);
  const unit = indicator.unit;
  return (
    <Section
      id={`panels-${indicator.code}`}
      heading={
        unit === null
          ? say(indicator.name)
          : say({ key: "compare.panels.heading", values: { name: indicator.name, unit } })
      }
    >
      <ul className="grid grid-cols-1 gap-4 min-[30rem]:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {scopes.map((scope) => {
          const own = rows.filter((row) => row.scope.scope === scope);
          const panel = layOutPanel(own, selection.years, scale);
          const values = panel.lines.flatMap(({ calibre, points }) =>
            points.map((placed) => ({
              key: "compare.panels.value",
              values: {
                year: placed.point.year,
                value: reading(placed),
                calibre: calibreName(assessment, calibre),
              },
            })),
          );
          const name = scopeName(assessment, scope);
          return (
            <li
              key={scope}
              className="flex flex-col rounded-lg border border-line bg-card p-3 break-inside-avoid"
            >
              <h3 className="text-sm font-semibold">{say(name)}</h3>
              {values.length === 0 ? (
                <p
                  className={`mt-2 flex min-h-24 flex-1 items-center justify-center rounded-md text-sm ${HATCH}`}
                >
                  <span className="bg-card px-2 text-muted">{t("panels.none")}</span>
                </p>
              ) : (
                <Panel
                  panel={panel}
                  years={selection.years}
                  calibres={calibres}
                  textOf={({ point: { value, qualifier } }) =>
                    say(amountOf(indicator, value, { qualifier, unitless: true }))
                  }
                  name={say({
                    key: "compare.panels.name",
                    values: { scope: name, name: indicator.name, list: { list: values } },
                  })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {calibres.length > 0 && (
        <ul
          aria-label={t("panels.calibres")}
          className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted"
        >
          {calibres.map((calibre, index) => (
            <li key={calibre} className="inline-flex items-center gap-1.5">
              <svg width={12} height={12} viewBox="-6 -6 12 12" aria-hidden="true">
                <Marker x={0} y={0} index={index} comparable={index === 0} palette={PAGE_PALETTE} />
              </svg>
              {say(calibreName(assessment, calibre))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The target's own calibre first: it alone is drawn in the accent colour. */
function calibresOf(rows: readonly ComparisonRow[]): readonly string[] {
  const own = rows[0]?.indicator.target?.calibre ?? null;
  const all = [...new Set(rows.flatMap(({ calibre }) => calibre ?? []))];
  return all.toSorted((a, b) => Number(b === own) - Number(a === own));
}
