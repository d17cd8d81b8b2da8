import clsx from "clsx";
import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, fieldAttributes } from "@/components/ui/field";
import { useNames } from "@/components/figures/use-names";
import { entryYears } from "@/lib/figures/entry-years";
import { ALL_SCOPES } from "@/lib/figures/grid/read-lens";
import type { GridLens } from "@/lib/figures/grid/types";
import type { FormOptions } from "@/lib/figures/types";
import type { LocalText } from "@/lib/plans/types";

interface GridPickerProps {
  options: FormOptions;
  lens: GridLens;
  currentYear: number;
  /** Address that the forms are sent to, with the language prefix: they work without JavaScript. */
  path: string;
}

/** Chooses the grid: a year and a scope, or one indicator by one calibre. Plain forms that change the address. */
export function GridPicker({ options, lens, currentYear, path }: GridPickerProps) {
  const t = useTranslations("grid.picker");
  const { catalogue, calibresInUse } = options;
  const { inWords } = useNames(catalogue);
  const { first, last } = entryYears(catalogue.plan, "forecast", currentYear);
  const usualYear = Math.min(currentYear - 1, catalogue.plan.endYear);
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const choice = ({ code, name }: { code: string; name: LocalText }) => (
    <option key={code} value={code}>
      {inWords(name)}
    </option>
  );
  const counted = catalogue.indicators.filter(({ unit }) => unit !== null);
  const isYear = lens.kind === "year";
  const usedBy = isYear ? [] : (calibresInUse[lens.indicator] ?? []);
  const calibres = catalogue.calibres.toSorted(
    (a, b) => Number(usedBy.includes(b.code)) - Number(usedBy.includes(a.code)),
  );
  return (
    <Card aria-label={t("label")} className="grid gap-6 lg:grid-cols-2">
      <form key={`year ${JSON.stringify(lens)}`} action={path} className="flex flex-col gap-3">
        <input type="hidden" name="plan" value={catalogue.plan.code} />
        <p className="font-semibold">{t("byYear")}</p>
        <div className="grid gap-3 sm:grid-cols-[1fr_1fr_auto] sm:items-end">
          <Field id="grid-year" label={t("year")}>
            <select
              {...fieldAttributes("grid-year")}
              name="year"
              defaultValue={String(isYear ? lens.year : usualYear)}
            >
              {years.map((year) => (
                <option key={year}>{year}</option>
              ))}
            </select>
          </Field>
          <Field id="grid-scope" label={t("scope")}>
            <select
              {...fieldAttributes("grid-scope")}
              name="scope"
              defaultValue={isYear ? (lens.scope ?? ALL_SCOPES) : undefined}
            >
              {catalogue.scopes.map(choice)}
              <option value={ALL_SCOPES}>{t("allScopes")}</option>
            </select>
          </Field>
          <Button type="submit">{t("open")}</Button>
        </div>
      </form>
      <form key={`indicator ${JSON.stringify(lens)}`} action={path} className="flex flex-col gap-3">
        <input type="hidden" name="plan" value={catalogue.plan.code} />
        <p className="font-semibold">{t("byIndicator")}</p>
        <div
          className={clsx(
            "grid gap-3 sm:items-end",
            isYear ? "sm:grid-cols-[1fr_auto]" : "sm:grid-cols-[1fr_1fr_auto]",
          )}
        >
          {!isYear && <input type="hidden" name="for" value={lens.indicator} />}
          <Field id="grid-indicator" label={t("indicator")}>
            <select
              {...fieldAttributes("grid-indicator")}
              name="indicator"
              defaultValue={isYear ? undefined : lens.indicator}
            >
              {counted.map(choice)}
            </select>
          </Field>
          {!isYear && (
            <Field id="grid-calibre" label={t("calibre")}>
              <select
                {...fieldAttributes("grid-calibre")}
                name="calibre"
                defaultValue={lens.calibre}
              >
                {calibres.map(choice)}
              </select>
            </Field>
          )}
          <Button type="submit">{t("open")}</Button>
        </div>
      </form>
    </Card>
  );
}
