import { useTranslations } from "next-intl";

import { useNames } from "@/components/figures/use-names";
import { CONTROL_CLASS } from "@/components/ui/field";
import {
  MEANINGS,
  type ColumnMapping,
  type ColumnView,
} from "@/lib/exchange/progress-form/mapping-types";
import { writeMeaning } from "@/lib/exchange/progress-form/meaning";
import type { Catalogue } from "@/lib/figures/types";

import { useMeaningText } from "./use-meaning-text";

interface ColumnSelectProps {
  name: string;
  column: ColumnView;
  /** Columns of the same table: what their headings name together is offered for each. */
  columns: readonly ColumnView[];
  names: Pick<Catalogue, "indicators" | "scopes" | "calibres">;
  years: readonly number[];
}

/** What is offered first; the rest stands below in groups. */
const USUAL = MEANINGS.slice(0, 8);
const MORE = MEANINGS.slice(8);

/** Says what one column is: a plain select, so that it works by keyboard and without a script. */
export function ColumnSelect({ name, column, columns, names: named, years }: ColumnSelectProps) {
  const t = useTranslations("files.mapping");
  const names = useNames(named);
  const meaning = useMeaningText(named);
  const { at, parts, mapping } = column;
  const heading = parts.join(" / ");
  const value = (of: Partial<ColumnMapping>) =>
    writeMeaning({ as: "value", indicator: null, scope: null, year: null, ...of });
  const several = [...columns, column]
    .map((one) => one.mapping)
    .filter((one) => [one.indicator, one.scope, one.year].filter((of) => of !== null).length > 1);
  const unique = [...new Map(several.map((one) => [writeMeaning(one), one])).values()];
  const plain = (as: ColumnMapping["as"]) => (
    <option key={as} value={as}>
      {meaning({ as, indicator: null, scope: null, year: null })}
    </option>
  );
  return (
    <select
      name={name}
      defaultValue={writeMeaning(mapping)}
      aria-label={heading === "" ? t("columnOf", { at }) : t("columnAgain", { at, heading })}
      className={CONTROL_CLASS}
    >
      {parts.length === 0 && <option value="">{t("as.none")}</option>}
      <option value="ignore">{t("as.ignore")}</option>
      {mapping.as === "key" && plain("key")}
      <optgroup label={t("as.usual")}>{USUAL.map(plain)}</optgroup>
      {unique.length > 0 && (
        <optgroup label={t("as.ofSeveral")}>
          {unique.map((one) => (
            <option key={writeMeaning(one)} value={writeMeaning(one)}>
              {meaning(one)}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={t("as.ofYear")}>
        {years.map((year) => (
          <option key={year} value={value({ year })}>
            {t("as.valueOf", { names: String(year) })}
          </option>
        ))}
      </optgroup>
      <optgroup label={t("as.ofScope")}>
        {named.scopes.map(({ code }) => (
          <option key={code} value={value({ scope: code })}>
            {t("as.valueOf", { names: names.scopeOf(code) })}
          </option>
        ))}
      </optgroup>
      <optgroup label={t("as.ofIndicator")}>
        {named.indicators.map(({ code }) => (
          <option key={code} value={value({ indicator: code })}>
            {t("as.valueOf", { names: names.indicatorOf(code) })}
          </option>
        ))}
      </optgroup>
      <optgroup label={t("as.more")}>{MORE.map(plain)}</optgroup>
    </select>
  );
}
