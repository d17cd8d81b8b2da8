import { getTranslations } from "next-intl/server";

import { CellPicker } from "@/components/figures/entry/cell-picker";
import { YearGridEditor } from "@/components/figures/grid/editor/year-grid-editor";
import { backupKey } from "@/components/forms/typed-backups";
import { Notice } from "@/components/ui/notice";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { getYearGrid } from "@/lib/figures/grid/grid-queries";
import type { GridLens, YearGrid } from "@/lib/figures/grid/types";
import { canManageYears } from "@/lib/figures/policy";
import { listMyRevisions } from "@/lib/figures/entry/queries";
import { cellId } from "@/lib/figures/cell-id";
import { mineParam } from "@/lib/figures/read-place";
import type { FigureKey, FormOptions } from "@/lib/figures/types";
import { getPathname } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import type { Actor } from "@/lib/access/types";

import { gridAction } from "./actions";

interface GridViewProps {
  actor: Actor;
  locale: Locale;
  options: FormOptions;
  lens: GridLens;
  /** Whether only the cells of the member's own unit are shown. */
  onlyMine: boolean;
}

/** Shows the year grid with the form that chooses another grid. */
export async function GridView({ actor, locale, options, lens, onlyMine }: GridViewProps) {
  const t = await getTranslations({ locale, namespace: "grid" });
  const { code } = options.catalogue.plan;
  const grid = await getYearGrid(actor, code, lens, onlyMine);
  const here = new Set(grid.rows.flatMap(({ cells }) => cells.map(({ id }) => id)));
  const mine = (await listMyRevisions(actor, code)).filter(({ key }) => !here.has(cellId(key)));
  const path = getPathname({ href: "/figures", locale });
  const view = JSON.stringify({ ...lens, ...mineParam(onlyMine) });
  return (
    <>
      <noscript>
        <div className="flex flex-col gap-3">
          <Notice tone="warning">{t("noScript")}</Notice>
          <CellPicker
            options={options}
            currentYear={grid.currentYear}
            place={firstPlace(grid, lens)}
            path={path}
          />
        </div>
      </noscript>
      <YearGridEditor
        key={view}
        grid={grid}
        calibres={calibresFirst(options, lens)}
        heading={headingOf(t, options, lens, locale)}
        path={path}
        action={gridAction}
        mine={mine}
        mayReopen={canManageYears(actor)}
        storageKey={backupKey(actor.id, `grid/${view}`)}
        expected={await expectedValues(actor, grid)}
      />
    </>
  );
}

/** The cell that the form without scripts begins at: the first of the grid. */
function firstPlace({ rows, catalogue }: YearGrid, lens: GridLens): FigureKey {
  const first = rows[0]?.cells[0]?.key;
  const year = lens.kind === "year" ? lens.year : catalogue.plan.endYear;
  const [indicator, scope, calibre] = [
    catalogue.indicators[0]?.code ?? "",
    catalogue.scopes[0]?.code ?? "",
    catalogue.calibres[0]?.code ?? "",
  ];
  return first ?? { plan: catalogue.plan.code, indicator, scope, year, calibre };
}

/** All calibres, those that the indicator of the grid is counted by before the others. */
function calibresFirst(
  { catalogue, calibresInUse }: FormOptions,
  lens: GridLens,
): readonly string[] {
  const used = lens.kind === "indicator" ? (calibresInUse[lens.indicator] ?? []) : [];
  return [...new Set([...used, ...catalogue.calibres.map(({ code }) => code)])];
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
  const scope = lens.scope === null ? t("bar.allScopes") : nameIn(scopes, lens.scope);
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
