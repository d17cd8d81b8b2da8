import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, fieldAttributes } from "@/components/ui/field";
import { entryYears } from "@/lib/figures/entry-years";
import type { FigureKey, FormOptions } from "@/lib/figures/types";
import type { LocalText } from "@/lib/plans/types";
import { useNames } from "@/components/figures/use-names";

interface CellPickerProps {
  options: FormOptions;
  place: FigureKey;
  /** Address that the form is sent to, with the language prefix: it works without JavaScript. */
  path: string;
  currentYear: number;
  /** Whether the page goes on showing the cells of the member's own unit only. */
  onlyMine?: boolean;
}

/** Chooses the cell to fill. A plain form that changes the address. */
export function CellPicker(props: CellPickerProps) {
  const { options, place, path, currentYear, onlyMine = false } = props;
  const t = useTranslations("figures.picker");
  const { catalogue, calibresInUse } = options;
  const { inWords } = useNames(catalogue);
  const { first, last } = entryYears(catalogue.plan, "forecast", currentYear);
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const inUse = calibresInUse[place.indicator] ?? [];
  const used = catalogue.calibres.filter(({ code }) => inUse.includes(code));
  const others = catalogue.calibres.filter(({ code }) => !inUse.includes(code));
  const choice = ({ code, name }: { code: string; name: LocalText }) => (
    <option key={code} value={code}>
      {inWords(name)}
    </option>
  );
  return (
    <Card aria-labelledby="picker">
      <h2 id="picker" className="mb-3 text-lg font-semibold">
        {t("heading")}
      </h2>
      {/* Keyed by the place, so that the fields follow the address also when a link inside the page changes it. */}
      <form key={Object.values(place).join("/")} action={path} className="flex flex-col gap-4">
        <input type="hidden" name="plan" value={place.plan} />
        {onlyMine && <input type="hidden" name="mine" value="1" />}
        <input type="hidden" name="for" value={place.indicator} />
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <Field id="pick-indicator" label={t("indicator")}>
            <select
              {...fieldAttributes("pick-indicator")}
              name="indicator"
              defaultValue={place.indicator}
            >
              {catalogue.indicators.map(choice)}
            </select>
          </Field>
          <Field id="pick-scope" label={t("scope")}>
            <select {...fieldAttributes("pick-scope")} name="scope" defaultValue={place.scope}>
              {catalogue.scopes.map(choice)}
            </select>
          </Field>
          <Field id="pick-year" label={t("year")}>
            <select {...fieldAttributes("pick-year")} name="year" defaultValue={String(place.year)}>
              {years.map((year) => (
                <option key={year}>{year}</option>
              ))}
            </select>
          </Field>
          <Field id="pick-calibre" label={t("calibre")} hint={t("calibreHint")}>
            <select
              {...fieldAttributes("pick-calibre", [], true)}
              name="calibre"
              defaultValue={place.calibre}
            >
              {used.length > 0 && <optgroup label={t("inUse")}>{used.map(choice)}</optgroup>}
              {others.length > 0 && <optgroup label={t("others")}>{others.map(choice)}</optgroup>}
            </select>
          </Field>
        </div>
        <div>
          <Button type="submit">{t("open")}</Button>
        </div>
      </form>
    </Card>
  );
}
