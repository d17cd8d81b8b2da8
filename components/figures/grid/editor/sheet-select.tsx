"use client";

import { useLocale, useTranslations } from "next-intl";

import { DeliberateSelect } from "@/components/ui/deliberate-select";
import type { GridSheet, YearGrid } from "@/lib/figures/grid/types";
import { SHEET_PARAM, sheetName } from "@/lib/plans/sheets";

interface SheetSelectProps {
  sheets: NonNullable<YearGrid["sheets"]>;
  className: string;
  onChoose: (sheet: string) => void;
}

/** Chooses another sheet of a grid that is too large for one: by dimension, then by the places of the indicators. */
export function SheetSelect({ sheets: { shown, all }, className, onChoose }: SheetSelectProps) {
  const t = useTranslations("grid.sheet");
  const locale = useLocale() === "en" ? "en" : "zh";
  const groups = new Map<string, GridSheet[]>();
  for (const sheet of all) {
    const name = sheetName(sheet, sheet.dimension)[locale];
    groups.set(name, [...(groups.get(name) ?? []), sheet]);
  }
  return (
    <DeliberateSelect
      name={SHEET_PARAM}
      label={t("label")}
      value={String(shown)}
      onChoose={onChoose}
      className={className}
    >
      {[...groups].map(([name, sheets]) => (
        <optgroup key={name} label={name}>
          {sheets.map(({ number, columns: [first, last], missing }) => (
            <option key={number} value={number}>
              {t("choice", { name, first: String(first), last: String(last), missing })}
            </option>
          ))}
        </optgroup>
      ))}
    </DeliberateSelect>
  );
}
