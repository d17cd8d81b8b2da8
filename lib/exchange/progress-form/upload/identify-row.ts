import type { MessageKey } from "@/lib/i18n/message-key";
import type { MessageRef } from "@/lib/errors/domain-error";
import type { Catalogue, FigureKey } from "@/lib/figures/types";
import { usualCalibre } from "@/lib/exchange/progress-form/cell-name";
import type { Column } from "@/lib/exchange/progress-form/columns";
import { readRowKey } from "@/lib/exchange/progress-form/row-key";
import { readName } from "@/lib/exchange/progress-form/terms";
import type { ImportRow, ProgressForm } from "@/lib/exchange/progress-form/types";

export type Identified =
  | { ok: true; key: FigureKey; current: string | null }
  | { ok: false; column: Column; message: MessageRef };

/**
 * Which cell a row is: what the hidden key says, and the names beside it must say the same (half a table
 * sorted, a name typed over). Without a key the names alone; year and scope may then be the form's own.
 * The calibre is the row's choice in either case.
 */
export function identifyRow(row: ImportRow, form: ProgressForm): Identified {
  const { catalogue, place } = form;
  const text = (column: Column) => row.cells[column] ?? "";
  const stored = text("key") === "" ? null : readRowKey(text("key"));
  if (text("key") !== "" && stored === null) return wrong("key", "files.wrong.keyUnreadable");
  if (stored !== null && stored.key.plan !== place.plan)
    return wrong("key", "files.wrong.otherPlan");

  const scope = named("scope", catalogue.scopes, stored?.key.scope ?? place.scope);
  if (!scope.ok) return scope;
  const indicator = named("indicator", catalogue.indicators, stored?.key.indicator ?? null);
  if (!indicator.ok) return indicator;
  const yearText = text("year").replace(/年$/, "").trim();
  const storedYear = stored?.key.year ?? place.year;
  const year = yearText === "" ? storedYear : Number(yearText);
  if (!/^\d{4}$/.test(String(year))) return wrong("year", "figures.errors.yearNotANumber");
  if (stored !== null && year !== storedYear) return wrong("year", "files.wrong.keyContradiction");
  const usual = stored?.key.calibre ?? usualCalibre(form, indicator.code);
  const calibre =
    text("calibre") === "" ? usual : readName(catalogue.calibres, text("calibre"))?.code;
  if (calibre === undefined) return wrong("calibre", "figures.errors.unknownCalibre");
  return {
    ok: true,
    key: { plan: place.plan, scope: scope.code, year, indicator: indicator.code, calibre },
    // Only for the cell that the key was written for.
    current: stored !== null && stored.key.calibre === calibre ? stored.current : null,
  };

  function named(
    column: "scope" | "indicator",
    items: Catalogue["scopes"] | Catalogue["indicators"],
    known: string | null,
  ) {
    const written = text(column);
    const found = written === "" ? known : (readName<Item>(items, written)?.code ?? null);
    const unknown = `figures.errors.unknown${column === "scope" ? "Scope" : "Indicator"}` as const;
    if (found === null || !items.some(({ code }) => code === found)) return wrong(column, unknown);
    if (stored !== null && found !== known) return wrong(column, "files.wrong.keyContradiction");
    return { ok: true as const, code: found };
  }
}

type Item = Catalogue["scopes"][number] | Catalogue["indicators"][number];

function wrong(column: Column, key: MessageKey): Extract<Identified, { readonly ok: false }> {
  return { ok: false, column, message: { key } };
}
