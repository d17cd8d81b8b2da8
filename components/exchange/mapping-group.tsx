import { useLocale, useTranslations } from "next-intl";

import { useNames } from "@/components/figures/use-names";
import { Button } from "@/components/ui/button";
import { CONTROL_CLASS, Field, fieldAttributes } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { GroupView, MappingView } from "@/lib/exchange/progress-form/mapping-types";
import type { FormSelection } from "@/lib/exchange/progress-form/types";
import type { Catalogue } from "@/lib/figures/types";

import { FirstRows } from "./first-rows";

interface MappingGroupProps {
  group: GroupView;
  /** Number of the group among those of the file, from 0. */
  at: number;
  view: MappingView;
  place: FormSelection;
  names: Pick<Catalogue, "indicators" | "scopes" | "calibres">;
  choosesSheets: boolean;
}

/** Sheets with the same headings: which are read, what each column is, and what nothing in them says. */
export function MappingGroup(props: MappingGroupProps) {
  const { group, at, view, names, choosesSheets } = props;
  const t = useTranslations("files.mapping");
  const { sheets, gaps, top, bottom } = group;
  const isTold = choosesSheets && sheets.every(({ chosen }) => !chosen);
  const sheet = sheets[0]?.name ?? "";
  const title = t("group", { count: sheets.length, sheet });
  return (
    <section aria-label={title} className="flex flex-col gap-3 border-t border-line pt-4">
      <h3 className="font-semibold break-words">{title}</h3>
      {choosesSheets ? (
        <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
          <legend className="sr-only">{t("sheets")}</legend>
          {sheets.map(({ index, name, chosen }) => (
            <label key={index} className="flex min-h-8 items-center gap-2">
              <input type="checkbox" name="sheet" value={index} defaultChecked={chosen} />
              {name}
            </label>
          ))}
        </fieldset>
      ) : (
        <input type="hidden" name="sheet" value={sheets[0]?.index} />
      )}
      {gaps.length > 0 && (
        <Notice tone="error" live>
          {gaps.map(({ name, at: column }) => (
            <p key={`${name}${column}`}>{t(`gap.${name}`, { at: column })}</p>
          ))}
        </Notice>
      )}
      <details open={!isTold}>
        <summary className="cursor-pointer py-1">{t("firstRows")}</summary>
        <FirstRows group={group} at={at} names={names} years={view.years} />
        <div className="mt-2 flex flex-wrap items-center gap-2 text-sm">
          <label htmlFor={`g${at}-top`}>{t("headingRows")}</label>
          <RowNumber id={`g${at}-top`} name={`g${at}.top`} value={top} />
          <label htmlFor={`g${at}-bottom`}>{t("headingTo")}</label>
          <RowNumber id={`g${at}-bottom`} name={`g${at}.bottom`} value={bottom} />
          <span>{t("headingEnd")}</span>
          <Button type="submit" name="find" value={at}>
            {t("find")}
          </Button>
        </div>
      </details>
      {group.asks.length > 0 && !isTold && <Asks {...props} />}
    </section>
  );
}

function RowNumber({ id, name, value }: { id: string; name: string; value: number }) {
  return (
    <input
      id={id}
      name={name}
      type="number"
      min={1}
      max={200}
      defaultValue={value}
      required
      className={`${CONTROL_CLASS} max-w-20`}
    />
  );
}

/** Asks once for what neither a column nor a caption says. */
function Asks({ group, at, view, place, names: named }: MappingGroupProps) {
  const t = useTranslations("files.mapping.ask");
  const names = useNames(named);
  const locale = useLocale() === "en" ? "en" : "zh";
  const { said, asks } = group;
  const byPage = {
    scope: place.scope === null ? t("choose") : t("byPage", { name: names.scopeOf(place.scope) }),
    year: t("byPage", { name: String(place.year) }),
  };
  const id = (name: string) => `g${at}-${name}`;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="font-semibold">{t("heading")}</legend>
      <p className="text-sm text-muted">{t("hint")}</p>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {asks.includes("year") && (
          <Field id={id("year")} label={t("year")}>
            <select
              {...fieldAttributes(id("year"))}
              name={`g${at}.year`}
              defaultValue={said.year === null ? "" : String(said.year)}
            >
              <option value="">{byPage.year}</option>
              {view.years.map((year) => (
                <option key={year}>{year}</option>
              ))}
            </select>
          </Field>
        )}
        {asks.includes("scope") && (
          <Field id={id("scope")} label={t("scope")}>
            <select
              {...fieldAttributes(id("scope"))}
              name={`g${at}.scope`}
              defaultValue={said.scope}
            >
              <option value="">{byPage.scope}</option>
              {named.scopes.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name[locale]}
                </option>
              ))}
            </select>
          </Field>
        )}
        {asks.includes("unit") && (
          <Field id={id("unit")} label={t("unit")} hint={t("unitHint")}>
            <input
              {...fieldAttributes(id("unit"), [], true)}
              name={`g${at}.unit`}
              defaultValue={said.unit}
              maxLength={20}
            />
          </Field>
        )}
        {asks.includes("nature") && (
          <Field id={id("nature")} label={t("nature")} hint={t("natureHint")}>
            <select
              {...fieldAttributes(id("nature"), [], true)}
              name={`g${at}.nature`}
              defaultValue={said.nature}
            >
              <option value="">{t("natureNone")}</option>
              <option value="noted">{t("natureNoted")}</option>
            </select>
          </Field>
        )}
        {asks.includes("source") && (
          <Field id={id("source")} label={t("source")}>
            <select
              {...fieldAttributes(id("source"))}
              name={`g${at}.source`}
              defaultValue={said.source}
            >
              <option value="">{t("none")}</option>
              {view.sources.map(({ key, title }) => (
                <option key={key} value={key}>
                  {title}
                </option>
              ))}
            </select>
          </Field>
        )}
      </div>
    </fieldset>
  );
}
