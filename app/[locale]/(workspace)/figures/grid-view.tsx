import { getTranslations } from "next-intl/server";

import { GridPicker } from "@/components/figures/grid/grid-picker";
import { YearGridEditor } from "@/components/figures/grid/year-grid-editor";
import { YearNotices } from "@/components/figures/grid/year-notices";
import { RevisionList } from "@/components/figures/review/revision-list";
import { backupKey } from "@/components/forms/typed-backups";
import { Card } from "@/components/ui/card";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { getYearGrid } from "@/lib/figures/grid/grid-queries";
import type { GridLens, YearGrid } from "@/lib/figures/grid/types";
import { canManageYears } from "@/lib/figures/policy";
import { listMyRevisions } from "@/lib/figures/entry/queries";
import type { FormOptions } from "@/lib/figures/types";
import { getPathname } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import type { Actor } from "@/lib/access/types";

import { gridAction } from "./actions";

interface GridViewProps {
  actor: Actor;
  locale: Locale;
  options: FormOptions;
  lens: GridLens;
}

/** Shows the year grid with the form that chooses another grid. */
export async function GridView({ actor, locale, options, lens }: GridViewProps) {
  const t = await getTranslations({ locale, namespace: "grid" });
  const mineWords = await getTranslations({ locale, namespace: "figures.mine" });
  const { code } = options.catalogue.plan;
  const grid = await getYearGrid(actor, code, lens);
  const mine = await listMyRevisions(actor, code);
  const heading = headingOf(t, options, lens, locale);
  return (
    <>
      <GridPicker
        options={options}
        lens={lens}
        currentYear={grid.currentYear}
        path={getPathname({ href: "/figures", locale })}
      />
      <section aria-labelledby="grid" className="flex min-w-0 flex-col gap-3">
        <h2 id="grid" className="text-lg font-semibold">
          {heading}
        </h2>
        <YearNotices grid={grid} mayReopen={canManageYears(actor)} />
        <YearGridEditor
          key={JSON.stringify(lens)}
          grid={grid}
          heading={heading}
          action={gridAction}
          storageKey={backupKey(actor.id, `grid/${JSON.stringify(lens)}`)}
          expected={await expectedValues(actor, grid)}
        />
      </section>
      <Card aria-labelledby="mine">
        {/* Folded where it is long, as after a grid full of drafts: nobody should have to scroll past it. */}
        <details open={mine.length <= 5}>
          <summary className="min-h-8 cursor-pointer py-1">
            <h2 id="mine" className="inline text-lg font-semibold">
              {mineWords("heading")}
            </h2>
            {mine.length > 0 && <span className="ml-2 text-muted">{mine.length}</span>}
          </summary>
          <RevisionList revisions={mine} catalogue={options.catalogue} />
        </details>
      </Card>
    </>
  );
}

type GridTranslator = Awaited<ReturnType<typeof getTranslations<"grid">>>;

function headingOf(
  t: GridTranslator,
  { catalogue }: FormOptions,
  lens: GridLens,
  locale: Locale,
): string {
  const { indicators, scopes, calibres } = catalogue;
  const nameIn = (
    items: readonly { code: string; name: { zh: string; en: string } }[],
    code: string | null,
  ) => items.find((item) => item.code === code)?.name[locale] ?? "";
  if (lens.kind === "indicator") {
    const calibre = nameIn(calibres, lens.calibre);
    return t("headingIndicator", { indicator: nameIn(indicators, lens.indicator), calibre });
  }
  const scope = lens.scope === null ? t("picker.allScopes") : nameIn(scopes, lens.scope);
  return t("headingYear", { year: String(lens.year), scope });
}

/** Gives where the path to the target stands, by the id of the cell; cells without a path are left out. */
async function expectedValues(actor: Actor, grid: YearGrid): Promise<Record<string, number>> {
  const { indicators } = await getPlanAssessment(actor, grid.catalogue.plan.code);
  const expected: Record<string, number> = {};
  for (const { id, key, target } of grid.rows.flatMap(({ cells }) => cells)) {
    if (target === null) continue;
    const value = indicators
      .find(({ code }) => code === key.indicator)
      ?.scopes.find(({ scope }) => scope === key.scope)
      ?.expectedPath.find(({ year }) => year === key.year)?.value;
    if (value !== undefined) expected[id] = value;
  }
  return expected;
}
