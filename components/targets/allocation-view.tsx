import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CONTROL_CLASS } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import { readSheet, rowSheets } from "@/lib/plans/sheets";
import { WHOLE_KIND } from "@/lib/plans/types";
import { calendarDay, formatDay } from "@/lib/words/format";
import { dimensionName, restName } from "@/lib/words/lookup";
import { localPath } from "@/lib/i18n/local-path";
import { Link } from "@/lib/i18n/navigation";
import type { SavedAllocations } from "@/lib/targets/allocation-sum";
import type { AllocationGrid, PartKind } from "@/lib/targets/allocation-types";

import { AllocationEditor } from "./allocation-editor";
import { AllocationPast } from "./allocation-past";
import { RowSheetLinks } from "./row-sheet-links";

const PATH = "/settings/plans/allocations";
const LINK_CLASS = "inline-block py-1 text-accent underline underline-offset-4";

interface AllocationViewProps {
  /** The grid with all its rows. */
  whole: AllocationGrid;
  /** What the address says about the sheet. */
  sheet: string | string[] | undefined;
  /** Saves what is changed; null for a plan that takes nothing any more. */
  action: FormAction<SavedAllocations> | null;
  storageKey: string;
}

/** The page of the grid: which parts, as of when, and the grid itself. */
export function AllocationView({ whole, sheet, action, storageKey }: AllocationViewProps) {
  const t = useTranslations("targets.grid");
  const locale = useLocale() === "en" ? "en" : "zh";
  // All parts of an indicator stay side by side, because their sum is held against the whole.
  const sheets = rowSheets(whole.rows, whole.rows.length * whole.parts.length);
  const shown = readSheet(sheet, sheets);
  const grid = { ...whole, rows: shown?.rows ?? [] };
  const number = shown?.number ?? 1;
  return (
    <>
      <div className="flex max-w-prose flex-col gap-2 text-muted">
        <p>{t("intro")}</p>
        {grid.whole.kind !== WHOLE_KIND && (
          <p>{t("introNested", { whole: grid.whole.name[locale] })}</p>
        )}
        <p>{t("introRest", { rest: restName(grid.catalogue, grid.kind)[locale] })}</p>
        <p>
          <Link href={`/settings/plans?plan=${grid.catalogue.plan.code}`} className={LINK_CLASS}>
            {t("back")}
          </Link>
        </p>
      </div>
      <div className="flex flex-wrap items-start justify-between gap-3 print:hidden">
        <KindSwitch grid={grid} />
        <PastDay grid={grid} />
      </div>
      <RowSheetLinks path={gridPath(grid, grid.kind, grid.asOf)} sheets={sheets} shown={number} />
      {grid.asOf === null && action !== null ? (
        <AllocationEditor
          key={`${grid.catalogue.plan.code} ${grid.kind} ${number}`}
          grid={grid}
          action={action}
          storageKey={number === 1 ? storageKey : `${storageKey}/${number}`}
        />
      ) : (
        <>
          {grid.asOf !== null && (
            <Notice tone="info">
              <p>
                {t("asOf.bar", { day: formatDay(grid.asOf, locale) })}{" "}
                <Link href={gridPath(grid, grid.kind)} className={LINK_CLASS}>
                  {t("asOf.now")}
                </Link>
              </p>
            </Notice>
          )}
          <AllocationPast grid={grid} />
        </>
      )}
    </>
  );
}

/** Leads to the grid of each kind of parts. Links, so that it works without scripts. */
function KindSwitch({ grid }: { grid: AllocationGrid }) {
  const t = useTranslations("targets.grid");
  const locale = useLocale() === "en" ? "en" : "zh";
  return (
    <nav aria-label={t("switch")}>
      <ul className="flex w-fit max-w-full flex-wrap overflow-hidden rounded-md border border-field bg-card">
        {grid.kinds.map((kind) => (
          <li key={kind} className="border-l border-line first:border-l-0">
            <Link
              href={gridPath(grid, kind, grid.asOf)}
              prefetch={false}
              aria-current={kind === grid.kind ? "page" : undefined}
              className={clsx(
                "inline-flex min-h-9 items-center px-3.5 outline-offset-[-3px]",
                kind === grid.kind
                  ? "bg-accent font-semibold text-on-accent outline-on-accent"
                  : "hover:bg-accent-soft",
              )}
            >
              {dimensionName(grid.catalogue, kind)[locale]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Shows the grid as it was in force on a past day: a plain form. */
function PastDay({ grid }: { grid: AllocationGrid }) {
  const t = useTranslations("targets.grid.asOf");
  const locale = useLocale() === "en" ? "en" : "zh";
  return (
    <details className="text-sm">
      <summary className={clsx(LINK_CLASS, "min-h-8 cursor-pointer")}>{t("open")}</summary>
      <Card>
        <form action={localPath(PATH, locale)} className="flex flex-wrap items-end gap-2">
          <input type="hidden" name="plan" value={grid.catalogue.plan.code} />
          <input type="hidden" name="of" value={grid.kind} />
          <label className="flex flex-col gap-1">
            <span className="font-semibold">{t("day")}</span>
            <input
              type="date"
              name="asOf"
              required
              defaultValue={grid.asOf === null ? undefined : calendarDay(grid.asOf)}
              className={CONTROL_CLASS}
            />
          </label>
          <Button type="submit">{t("show")}</Button>
        </form>
      </Card>
    </details>
  );
}

function gridPath(grid: AllocationGrid, kind: PartKind, asOf: string | null = null): string {
  const query = new URLSearchParams({ plan: grid.catalogue.plan.code, of: kind });
  if (asOf !== null) query.set("asOf", asOf);
  return `${PATH}?${query.toString()}`;
}
