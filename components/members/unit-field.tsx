import { useLocale, useTranslations } from "next-intl";

import { Field, fieldAttributes } from "@/components/ui/field";
import type { UnitName } from "@/lib/records/people/types";

interface UnitFieldProps {
  id: string;
  /** Code of the unit that is chosen; "" for none. */
  unit: string;
  units: readonly UnitName[];
  errors: readonly string[];
}

/** Chooses the unit whose cells are a member's. */
export function UnitField({ id, unit, units, errors }: UnitFieldProps) {
  const t = useTranslations("units.member");
  const locale = useLocale() === "en" ? "en" : "zh";
  const isGone = unit !== "" && !units.some(({ code }) => code === unit);
  return (
    <Field id={id} label={t("unit")} hint={t("hint")} errors={errors}>
      {/* Keyed by the unit, as the field of the role is by the role. */}
      <select {...fieldAttributes(id, errors, true)} key={unit} name="unit" defaultValue={unit}>
        <option value="">{t("none")}</option>
        {isGone && <option value={unit}>{t("gone", { code: unit })}</option>}
        {units.map(({ code, name }) => (
          <option key={code} value={code}>
            {name[locale]}
          </option>
        ))}
      </select>
    </Field>
  );
}
