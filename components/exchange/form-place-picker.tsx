import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, fieldAttributes } from "@/components/ui/field";
import { ALL_SCOPES } from "@/lib/exchange/progress-form/read-form-selection";
import type { FormSelection } from "@/lib/exchange/progress-form/types";
import { entryYears } from "@/lib/figures/entry-years";
import type { Plan, Scope } from "@/lib/plans/types";

interface FormPlacePickerProps {
  plan: Plan;
  scopes: readonly Scope[];
  place: FormSelection;
  currentYear: number;
  /** Address that the form is sent to, with the language prefix: it works without JavaScript. */
  path: string;
}

/** Chooses the place that a progress form is for. A plain form that changes the address. */
export function FormPlacePicker({ plan, scopes, place, currentYear, path }: FormPlacePickerProps) {
  const t = useTranslations("files.place");
  const locale = useLocale() === "en" ? "en" : "zh";
  const { first, last } = entryYears(plan, "forecast", currentYear);
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  return (
    <Card aria-labelledby="place">
      <h2 id="place" className="mb-3 text-lg font-semibold">
        {t("heading")}
      </h2>
      <form
        key={`${place.year}/${place.scope ?? ""}`}
        action={path}
        className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]"
      >
        <input type="hidden" name="plan" value={plan.code} />
        <Field id="place-year" label={t("year")}>
          <select {...fieldAttributes("place-year")} name="year" defaultValue={String(place.year)}>
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        </Field>
        <Field id="place-scope" label={t("scope")}>
          <select
            {...fieldAttributes("place-scope")}
            name="scope"
            defaultValue={place.scope ?? ALL_SCOPES}
          >
            <option value={ALL_SCOPES}>{t("all")}</option>
            {scopes.map(({ code, name }) => (
              <option key={code} value={code}>
                {name[locale]}
              </option>
            ))}
          </select>
        </Field>
        <Button type="submit">{t("open")}</Button>
      </form>
    </Card>
  );
}
