import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { PageLink } from "@/components/layout/page-link";
import { useWords } from "@/components/page/use-words";
import { Button } from "@/components/ui/button";
import { CONTROL_CLASS, Field } from "@/components/ui/field";
import { dashboardPath, type DashboardPlace } from "@/lib/addresses/place";
import { localPath } from "@/lib/i18n/local-path";
import type { Scope } from "@/lib/plans/types";
import { ENTRY_STATES } from "@/lib/records/register-kinds";
import { NO_INDICATOR, type RegisterFilter } from "@/lib/register/register-filter";

interface RegisterFilterFormProps {
  place: DashboardPlace;
  path: string;
  filter: RegisterFilter;
  indicators: readonly { code: string; name: { zh: string; en: string } }[];
  scopes: readonly Scope[];
  years: readonly number[];
}

/** Asks for a part of the register; a form that sends itself, so that it needs no script. */
export function RegisterFilterForm(props: RegisterFilterFormProps) {
  const { place, path, filter, indicators, scopes, years } = props;
  const t = useTranslations("register");
  const inWords = useWords();
  const locale = useLocale() === "en" ? "en" : "zh";
  const choice = (
    name: "indicator" | "state" | "scope" | "year",
    kept: string,
    options: readonly (readonly [value: string, label: string])[],
  ): ReactNode => (
    <Field id={`filter-${name}`} label={t(`filter.${name}`)}>
      <select
        id={`filter-${name}`}
        name={name === "year" ? "of" : name}
        defaultValue={kept}
        className={CONTROL_CLASS}
      >
        <option value="">{t("all")}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
  const parts = scopes.filter(({ kind }) => kind !== "province");
  return (
    <form
      key={JSON.stringify(filter)}
      action={localPath(`${place.base}${path}`, locale)}
      role="search"
      aria-label={t("filter.label")}
      className={clsx(
        "mt-4 grid items-end gap-3 sm:grid-cols-2 print:hidden",
        place.base === ""
          ? "lg:grid-cols-[2fr_1fr_1fr_1fr_2fr_auto]"
          : "lg:grid-cols-[2fr_1fr_1fr_1fr_auto]",
      )}
    >
      {place.plan != null && <input type="hidden" name="plan" value={place.plan} />}
      {place.asOf !== null && <input type="hidden" name="asOf" value={place.asOf} />}
      {choice("indicator", filter.indicator ?? "", [
        ...indicators.map(({ code, name }) => [code, inWords(name)] as const),
        [NO_INDICATOR, t("noIndicator")],
      ])}
      {choice(
        "state",
        filter.state ?? "",
        ENTRY_STATES.map((state) => [state, t(`state.${state}`)]),
      )}
      {choice(
        "scope",
        filter.scope ?? "",
        parts.map(({ code, name }) => [code, inWords(name)]),
      )}
      {choice(
        "year",
        filter.year === null ? "" : String(filter.year),
        years.map((year) => [String(year), String(year)]),
      )}
      {/* A public page is kept as it was drawn, so that it is asked by what the plan has and not by free text. */}
      {place.base === "" && (
        <Field id="filter-search" label={t("filter.search")}>
          <input
            id="filter-search"
            type="search"
            name="q"
            maxLength={100}
            defaultValue={filter.search}
            className={CONTROL_CLASS}
          />
        </Field>
      )}
      <div className="flex items-center gap-3">
        <Button type="submit">{t("filter.show")}</Button>
        <PageLink
          href={dashboardPath(place, path)}
          className="inline-flex min-h-6 items-center text-sm whitespace-nowrap link"
        >
          {t("filter.clear")}
        </PageLink>
      </div>
    </form>
  );
}
