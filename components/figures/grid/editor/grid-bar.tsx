"use client";

import { useTranslations } from "next-intl";
import type { Dispatch } from "react";

import { useNames } from "@/components/figures/use-names";
import { Button } from "@/components/ui/button";
import { DeliberateSelect } from "@/components/ui/deliberate-select";
import { entryYears } from "@/lib/figures/entry-years";
import type { GridEvent, GridState } from "@/lib/figures/grid/grid-state";
import { ALL_SCOPES, viewOf, viewParams } from "@/lib/figures/grid/read-lens";
import type { YearGrid } from "@/lib/figures/grid/types";
import { mineParam } from "@/lib/figures/read-place";
import { SHEET_PARAM } from "@/lib/plans/sheets";
import { Link, useRouter } from "@/lib/i18n/navigation";
import { SourceSelect } from "@/components/figures/grid/panel/source-select";

import { SheetSelect } from "./sheet-select";

interface GridBarProps {
  grid: YearGrid;
  calibres: readonly string[];
  /** Address that the choice of a grid is sent to, with the language prefix: it works without scripts. */
  path: string;
  common: GridState["common"];
  dispatch: Dispatch<GridEvent>;
  /** Hears that a source was chosen for all, so that the work can go on where it was. */
  onSourced: () => void;
  onPaste: () => void;
  onHelp: () => void;
}

const PILL =
  "inline-flex min-h-10 max-w-full items-center gap-1 rounded-md border border-field bg-card px-2 text-ink";

/** Above the grid: which year, which scopes, the source of all that has none, and the ways in from a table. */
export function GridBar(props: GridBarProps) {
  const { grid, calibres, path, common, dispatch, onSourced, onPaste, onHelp } = props;
  const t = useTranslations("grid.bar");
  const units = useTranslations("units.grid");
  const router = useRouter();
  const { inWords, calibreOf } = useNames(grid.catalogue);
  const { catalogue, lens, currentYear } = grid;
  const { plan, scopes, indicators, sources } = catalogue;
  const { first, last } = entryYears(plan, "forecast", currentYear);
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(last - index));
  const isYear = lens.kind === "year";
  const year = String(isYear ? lens.year : Math.min(currentYear - 1, plan.endYear));
  const view = viewOf(lens);
  const onlyMine = grid.own?.only === true;
  const open = (choice: Readonly<Record<string, string>>, mine = onlyMine) => {
    const query = new URLSearchParams({ plan: plan.code, ...choice, ...mineParam(mine) });
    router.push(`/figures?${query.toString()}`);
  };
  const onSheet: Readonly<Record<string, string>> =
    grid.sheets === null ? {} : { [SHEET_PARAM]: String(grid.sheets.shown) };
  const here = isYear
    ? viewParams(view, year)
    : { indicator: lens.indicator, calibre: lens.calibre };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <h1 className="mr-1 text-xl font-bold">
        {isYear ? t("heading", { year }) : t("headingYears")}
      </h1>
      <form key={JSON.stringify([lens, onlyMine])} action={path} className="contents print:hidden">
        <input type="hidden" name="plan" value={plan.code} />
        {isYear ? (
          <DeliberateSelect
            name="year"
            label={t("year")}
            value={year}
            onChoose={(chosen) => open({ ...viewParams(view, chosen), ...onSheet })}
            className={PILL}
          >
            {years.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </DeliberateSelect>
        ) : (
          <input type="hidden" name="year" value={year} />
        )}
        <DeliberateSelect
          name="view"
          label={t("view")}
          value={view}
          onChoose={(value) => open(viewParams(value, year))}
          className={`${PILL} w-32 truncate`}
        >
          <option value={ALL_SCOPES}>{t("allScopes")}</option>
          <optgroup label={t("oneScope")}>
            {scopes.map(({ code, name }) => (
              <option key={code} value={code}>
                {inWords(name)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t("oneIndicator")}>
            {indicators
              .filter(({ unit }) => unit !== null)
              .map(({ code, name }) => (
                <option key={code} value={`indicator.${code}`}>
                  {inWords(name)}
                </option>
              ))}
          </optgroup>
        </DeliberateSelect>
        {grid.sheets !== null && (
          <SheetSelect
            sheets={grid.sheets}
            className={`${PILL} w-44 truncate`}
            onChoose={(sheet) => open({ ...viewParams(view, year), [SHEET_PARAM]: sheet })}
          />
        )}
        {!isYear && (
          <DeliberateSelect
            name="calibre"
            label={t("calibre")}
            value={lens.calibre}
            onChoose={(calibre) => open({ indicator: lens.indicator, calibre })}
            className={`${PILL} w-36 truncate`}
          >
            {calibres.map((code) => (
              <option key={code} value={code}>
                {calibreOf(code)}
              </option>
            ))}
          </DeliberateSelect>
        )}
        {grid.own !== null && (
          <label
            className={`${PILL} cursor-pointer`}
            title={units("mineHint", { unit: inWords(grid.own.unit) })}
          >
            <input
              type="checkbox"
              name="mine"
              value="1"
              checked={onlyMine}
              onChange={(event) => open(here, event.target.checked)}
              className="size-4 accent-(--accent)"
            />
            {units("mine")}
          </label>
        )}
        <noscript>
          <Button type="submit">{t("open")}</Button>
        </noscript>
      </form>
      <span className={`${PILL} sm:max-w-[25rem] print:hidden`}>
        <span aria-hidden="true" className="shrink-0 whitespace-nowrap">
          {t("source")}
        </span>
        <SourceSelect
          id="grid-source"
          label={t("sourceName")}
          sources={sources}
          value={common.source}
          newTitle={common.sourceTitle}
          className="min-h-9 flex-1"
          onChoose={(source) => {
            dispatch({ type: "sourced", ids: null, source });
            onSourced();
          }}
        />
        <span className="hidden shrink-0 text-xs text-muted xl:inline">{t("sourceFor")}</span>
      </span>
      <span className="ml-auto flex gap-2 print:hidden">
        <Button className="px-3" onClick={onPaste}>
          {t("paste")}
        </Button>
        <Link
          href={{ pathname: "/figures/import", query: { plan: plan.code } }}
          className="inline-flex min-h-10 items-center rounded-md border border-field bg-card px-3 py-1.5 font-semibold"
        >
          {t("upload")}
        </Link>
        <Button className="px-3" aria-label={t("keys")} onClick={onHelp}>
          ?
        </Button>
      </span>
    </div>
  );
}
