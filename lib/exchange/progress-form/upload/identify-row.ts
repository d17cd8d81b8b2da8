import type { MessageName } from "@/lib/i18n/message-key";
import type { MessageRef } from "@/lib/errors/domain-error";
import type { FigureKey } from "@/lib/figures/types";
import type { Indicator } from "@/lib/plans/types";
import { usualCalibre } from "@/lib/exchange/progress-form/cell-name";
import type { Column } from "@/lib/exchange/progress-form/columns";
import { readRowKey, type RowKey } from "@/lib/exchange/progress-form/row-key";
import { readName } from "@/lib/figures/names/folded-name";
import type { ImportRow, ProgressForm } from "@/lib/exchange/progress-form/types";
import { readIndicator } from "@/lib/figures/names/indicator-name";
import { readYear } from "@/lib/figures/names/read-year";
import { readScope } from "@/lib/figures/names/scope-names";
import { natureOf } from "@/lib/exchange/progress-form/reading/caption-kinds";
import { besideProblem } from "@/lib/exchange/progress-form/reading/beside-says";

import { oddMessage } from "./odd-message";
import { notedNature, type TableSays } from "./table-says";

export type Identified =
  | {
      ok: true;
      key: FigureKey;
      current: string | null;
      indicator: Indicator;
      /** Unit in the brackets of the indicator's name; "" for none. */
      unit: string;
    }
  | { ok: false; column: Column; message: MessageRef };

type Refused = Extract<Identified, { readonly ok: false }>;
type Found<Item> = { ok: true; item: Item } | Refused;

/**
 * Finds the cell that a row is about. The hidden key decides, and the names beside it must agree with it (half a
 * table sorted, a name typed over). Without a key the names decide alone, and each must stand where the table has a
 * column for it; what the captions and the form say stands in only where the table has none. The calibre is the
 * row's choice in either case.
 */
export function identifyRow(row: ImportRow, form: ProgressForm, says: TableSays): Identified {
  const { catalogue, place } = form;
  const { scopes, indicators, calibres } = catalogue;
  const text = (column: Column) => row.cells[column] ?? "";
  for (const column of ["key", "scope", "indicator", "year", "calibre"] as const) {
    const odd = row.odd[column];
    if (odd !== undefined) {
      return { ok: false, column, message: oddMessage(odd, row.stored?.[column]) };
    }
    const problem = row.problems.find((found) => found.column === column);
    if (problem !== undefined) return wrong(column, problem.name, problem.values);
  }
  const stored = text("key") === "" ? null : readRowKey(text("key"));
  if (text("key") !== "" && stored === null) return wrong("key", "keyUnreadable");
  if (stored !== null && stored.key.plan !== place.plan) return wrong("key", "otherPlan");

  const scope = scopeOf();
  if (!scope.ok) return scope;
  const named = readIndicator(indicators, text("indicator"));
  const indicator = indicatorOf();
  if (!indicator.ok) return indicator;
  const year = yearOf();
  if (!year.ok) return year;
  const calibre = calibreOf(indicator.item.code);
  if (!calibre.ok) return calibre;
  const isOtherSheet =
    stored === null &&
    ((says.sheet.scope !== null && says.sheet.scope.code !== scope.item) ||
      (says.sheet.year !== null && says.sheet.year !== year.item) ||
      (says.sheet.indicator !== null && says.sheet.indicator.code !== indicator.item.code));
  if (isOtherSheet) return wrong("scope", "otherSheet", { sheet: says.table.sheet });
  const { noResult } = says;
  const noted = notedNature(row, says, year.item);
  const isOfNature = noResult !== null && natureOf(noResult.name) !== null;
  const isSaid = text("nature") !== "" || noted !== null;
  if (stored === null && noResult !== null && !(isOfNature && isSaid)) {
    return wrong("value", noResult.name, { text: noResult.text });
  }
  const against = besideProblem(
    row,
    { scope: scope.item, year: year.item, indicator: indicator.item.code },
    catalogue,
    noted,
  );
  if (stored === null && against !== null) return { ok: false, ...against };
  return {
    ok: true,
    key: {
      plan: place.plan,
      scope: scope.item,
      year: year.item,
      indicator: indicator.item.code,
      calibre: calibre.item,
    },
    // Compared only for the cell that the key was written for.
    current: stored !== null && stored.key.calibre === calibre.item ? stored.current : null,
    indicator: indicator.item,
    unit: named?.unit ?? "",
  };

  function scopeOf(): Found<string> {
    const written = text("scope");
    if (written !== "") {
      const found = readScope(scopes, written);
      if (found === null) return unknownName("scope", written, "figures.errors.unknownScope");
      return agreeing("scope", found.code, stored?.key.scope);
    }
    if (stored !== null) return known("scope", stored.key.scope, scopes);
    if (row.cells.scope !== undefined) return wrong("scope", "blankName");
    const { scope: said } = says;
    if (said.kind === "unclear") return wrong("scope", "unclearCaption", { text: said.text });
    if (said.kind === "one") return { ok: true, item: said.item.code };
    const told = says.table.said?.scope ?? "";
    if (told !== "") return known("scope", told, scopes);
    return place.scope === null ? wrong("scope", "noScope") : { ok: true, item: place.scope };
  }

  function indicatorOf(): Found<Indicator> {
    const code =
      named?.indicator.code ?? (text("indicator") === "" ? stored?.key.indicator : undefined);
    const item = indicators.find((candidate) => candidate.code === code);
    if (item === undefined) {
      return text("indicator") === "" && stored === null
        ? wrong("indicator", "blankName")
        : unknownName("indicator", text("indicator"), "figures.errors.unknownIndicator");
    }
    const agrees = agreeing("indicator", item.code, stored?.key.indicator);
    return agrees.ok ? { ok: true, item } : agrees;
  }

  function yearOf(): Found<number> {
    const written = text("year");
    if (written !== "") {
      const year = readYear(written);
      if (year === null) return wrong("year", "yearUnreadable", { text: written.slice(0, 40) });
      return agreeing("year", year, stored?.key.year);
    }
    if (stored !== null) return { ok: true, item: stored.key.year };
    if (row.cells.year !== undefined) return wrong("year", "blankName");
    const { year: said } = says;
    if (said.kind === "unclear") return wrong("year", "unclearCaption", { text: said.text });
    if (said.kind === "one") return { ok: true, item: said.item };
    return { ok: true, item: says.table.said?.year ?? place.year };
  }

  function calibreOf(code: string): Found<string> {
    const written = text("calibre");
    if (written !== "") {
      const found = readName(calibres, written)?.code;
      return found === undefined
        ? unknown("calibre", "figures.errors.unknownCalibre")
        : { ok: true, item: found };
    }
    if (stored !== null) return { ok: true, item: stored.key.calibre };
    if (row.cells.calibre !== undefined) return wrong("calibre", "blankName");
    const { calibre: said } = says;
    if (said.kind === "unclear") return wrong("calibre", "unclearCaption", { text: said.text });
    if (said.kind === "none") return { ok: true, item: usualCalibre(form, code) };
    // One caption over indicators that are counted differently does not speak of all of them.
    const isOfThis = (form.calibresInUse[code] ?? []).includes(said.item.code);
    return isOfThis
      ? { ok: true, item: said.item.code }
      : wrong("calibre", "unclearCaption", { text: said.text });
  }
}

function agreeing<Item>(column: Column, item: Item, stored: Item | undefined): Found<Item> {
  const agrees = stored === undefined || stored === item;
  return agrees ? { ok: true, item } : wrong(column, "keyContradiction");
}

function known(
  column: "scope",
  code: RowKey["key"]["scope"],
  items: readonly { code: string }[],
): Found<string> {
  const isKnown = items.some((item) => item.code === code);
  return isKnown ? { ok: true, item: code } : unknown(column, "figures.errors.unknownScope");
}

function unknown(column: Column, key: MessageRef["key"]): Refused {
  return { ok: false, column, message: { key } };
}

const SUM = /^(?:合计|小计|总计|共计|累计|全部合计|(?:sub)?total|sum)$/i;

/** A name that is none: a line that only adds up what is listed, or is a part of the line above, is told so. */
function unknownName(column: Column, text: string, key: MessageRef["key"]): Refused {
  if (/^\s*(?:其中|of which)/i.test(text))
    return wrong(column, "partRow", { text: text.trim().slice(0, 40) });
  const isSum = SUM.test(text.normalize("NFKC").replaceAll(/[\s:：]/g, ""));
  return isSum ? wrong(column, "sumRow", { text: text.slice(0, 20) }) : unknown(column, key);
}

function wrong(
  column: Column,
  name: MessageName<"files.wrong">,
  values?: MessageRef["values"],
): Refused {
  const key = `files.wrong.${name}` as const;
  return { ok: false, column, message: values === undefined ? { key } : { key, values } };
}
