import type { Actor } from "@/lib/access/types";
import type { StatedValue } from "@/lib/figures/types";
import type { Locale } from "@/lib/i18n/routing";
import en from "@/lib/i18n/messages/en/terms.json";
import zh from "@/lib/i18n/messages/zh/terms.json";

import { COLUMNS, type Column } from "./columns";
import { writeRowKey } from "./row-key";
import { startOf, startTexts } from "./start-texts";
import { termLabel } from "./terms";
import type { ProgressForm } from "./types";

const WORDS = { zh, en };

export type FormLine = Readonly<Record<Column, string>>;

/** Writes the lines of the form as texts, ready for CSV and for the workbook. */
export function formLines(
  actor: Pick<Actor, "id">,
  { lines, catalogue }: ProgressForm,
  locale: Locale,
): readonly FormLine[] {
  const nameIn = (items: readonly { code: string; name: Record<Locale, string> }[], code: string) =>
    items.find((item) => item.code === code)?.name[locale] ?? code;
  return lines.map((cell): FormLine => {
    const { key, current, lastYear } = cell;
    const start = startOf(actor.id, cell);
    const indicator = catalogue.indicators.find(({ code }) => code === key.indicator);
    return {
      key: writeRowKey(key, current?.id ?? null),
      scope: nameIn(catalogue.scopes, key.scope),
      year: String(key.year),
      indicator: nameIn(catalogue.indicators, key.indicator),
      unit: indicator?.unit?.[locale] ?? "",
      lastYear: lastYear === null ? "" : statedText(lastYear, locale),
      ...startTexts(start, key.calibre, catalogue, locale),
      state: start === null ? "" : WORDS[locale].state[start.state],
    };
  });
}

/** Lists the texts of a line in the order of the columns. */
export function cellsOf(line: FormLine): readonly string[] {
  return COLUMNS.map((column) => line[column]);
}

function statedText(stated: StatedValue, locale: Locale): string {
  if (stated.flag !== null) return termLabel("flag", stated.flag, locale);
  const words = [
    ...(stated.qualifier === "exact" ? [] : [termLabel("qualifier", stated.qualifier, locale)]),
    stated.value ?? "",
    ...(stated.nature === "actual" ? [] : [`(${termLabel("nature", stated.nature, locale)})`]),
  ];
  return words.join(locale === "zh" ? "" : " ");
}
