import { useLocale, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { YearGrid } from "@/lib/figures/grid/types";
import { instantText } from "@/lib/i18n/instant-text";
import { Link } from "@/lib/i18n/navigation";

interface YearNoticesProps {
  grid: YearGrid;
  /** Whether the reader may reopen a closed year. */
  mayReopen: boolean;
}

/** Says before anything is typed which years take nothing in, why, and who can change that. */
export function YearNotices({ grid, mayReopen }: YearNoticesProps) {
  const t = useTranslations("grid.years");
  const units = useTranslations("units.grid");
  const locale = useLocale() === "en" ? "en" : "zh";
  const { lens, columns, closedYears, currentYear } = grid;
  const years = lens.kind === "year" ? [lens.year] : columns.flatMap(({ year }) => year ?? []);
  const future = years.filter(
    (year) => year > currentYear && !closedYears.some((closed) => closed.year === year),
  );
  return (
    <>
      {closedYears.map(({ year, actorName, at }) => (
        <Notice key={year} tone="warning">
          {t("closed", { year: String(year), actor: actorName, time: instantText(at, locale) })}{" "}
          {!mayReopen && t("who")}
          {mayReopen && (
            <Link
              href={`/figures/completeness?year=${year}`}
              className="inline-block py-0.5 underline underline-offset-4"
            >
              {t("reopen", { year: String(year) })}
            </Link>
          )}
        </Notice>
      ))}
      {grid.rows.some(({ cells }) => cells.some((cell) => cell.keptFor !== null)) && (
        <Notice tone="info">{units("bound")}</Notice>
      )}
      {grid.own?.only === true && grid.rows.length === 0 && (
        <Notice tone="info">{units("nothingMine", { unit: grid.own.unit[locale] })}</Notice>
      )}
      {future.length > 0 && (
        <Notice tone="info">{t("future", { years: future.map(String).join(t("and")) })}</Notice>
      )}
    </>
  );
}
