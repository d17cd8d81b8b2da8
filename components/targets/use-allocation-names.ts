import { useLocale, useTranslations } from "next-intl";

import type { FieldLabel } from "@/components/forms/form-answer";
import type { Position } from "@/lib/figures/grid/selection";
import { unitText } from "@/lib/words/format";
import type { Indicator } from "@/lib/plans/types";
import { readField } from "@/lib/targets/allocation-fields";
import type { AllocationGrid } from "@/lib/targets/allocation-types";

interface AllocationNames {
  indicatorOf: (code: string) => Indicator | undefined;
  nameOf: (indicator: string) => string;
  /** Names a cell by row and column: 产业规模 · 武汉. */
  nameAt: (place: Position) => string;
  /** Names a cell with the unit of its number, for the input. */
  labelOf: (indicator: string, scope: string) => string;
  /** Finds the cell that a message of the form belongs to, by its field. */
  placeOfField: (field: string) => FieldLabel;
}

/** Names rows, columns and cells of the grid in the reader's language. */
export function useAllocationNames(grid: AllocationGrid): AllocationNames {
  const t = useTranslations("targets.grid");
  const locale = useLocale() === "en" ? "en" : "zh";
  const { indicators, scopes } = grid.catalogue;
  const indicatorOf = (code: string) => indicators.find((item) => item.code === code);
  const nameOf = (code: string) => indicatorOf(code)?.name[locale] ?? code;
  const scopeOf = (code: string) => scopes.find((item) => item.code === code)?.name[locale] ?? code;
  const cellOf = (indicator: string, scope: string) =>
    t("cell", { indicator: nameOf(indicator), scope: scopeOf(scope) });
  return {
    indicatorOf,
    nameOf,
    nameAt: ({ row, column }) => {
      const found = grid.rows[row];
      const cell = found?.cells[column];
      return found === undefined || cell === undefined ? "" : cellOf(found.indicator, cell.scope);
    },
    labelOf: (indicator, scope) => {
      const unit = indicatorOf(indicator)?.unit ?? null;
      return unit === null
        ? cellOf(indicator, scope)
        : t("cellUnit", {
            indicator: nameOf(indicator),
            scope: scopeOf(scope),
            unit: unitText(unit, locale),
          });
    },
    placeOfField: (field) => {
      const [kind, indicator = "", scope = ""] = readField(field);
      if (kind !== "cell") return { id: field === "_form" ? null : field };
      const row = grid.rows.findIndex((item) => item.indicator === indicator);
      const column = grid.parts.findIndex(({ code }) => code === scope);
      const isShown = row >= 0 && column >= 0;
      return { id: isShown ? `cell-${row}-${column}` : null, name: cellOf(indicator, scope) };
    },
  };
}
