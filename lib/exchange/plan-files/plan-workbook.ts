import { writeXlsx, type CellValue, type DataValidation } from "hucre/xlsx";

import { xmlText } from "@/lib/file-formats/xml-text";
import type { Locale } from "@/lib/i18n/routing";
import { choiceLabel, CHOICES, isChoice } from "@/lib/plan-files/choices";
import { SECTIONS, SECTION_NAMES, type PlanTexts, type Section } from "@/lib/plan-files/sections";
import { aboutRows, columnHeading, sheetName } from "@/lib/plan-files/sheet-words";

const HEADING = {
  font: { name: "Calibri", bold: true },
  fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: "DDE8F3" } },
  alignment: { vertical: "top" as const, wrapText: true },
};

/** Rows below the headings for which the choices are offered. */
const OFFERED = 500;
/** Columns with long texts are wider. */
const WIDE = /^(name|definition|caution|note|wording|reading|reason|title|rest|product)/;

/**
 * Writes a plan as a workbook, or with null the empty template: a sheet for each section with its headings, choices as
 * lists. Every cell is stored as a text, so that none can run as a formula and none is rounded.
 */
export async function planWorkbook(
  texts: PlanTexts | null,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: [
      aboutSheet(locale),
      ...SECTION_NAMES.map((section) => sheetOf(section, texts, locale)),
    ],
  });
  return new Uint8Array(bytes);
}

const SAID = { alignment: { vertical: "top" as const, wrapText: true } };

function aboutSheet(locale: Locale) {
  const rows = aboutRows(locale);
  return {
    name: sheetName("about", locale),
    columns: [{ width: 28 }, { width: 100 }],
    rows: rows.map(({ name, text }) => [name, text]),
    cells: new Map(
      rows.flatMap(({ name, text, isSheet }, y) => [
        [`${y},0`, { value: name, style: isSheet ? HEADING : SAID }] as const,
        [`${y},1`, { value: text, style: SAID }] as const,
      ]),
    ),
  };
}

function sheetOf(section: Section, texts: PlanTexts | null, locale: Locale) {
  const columns: readonly string[] = SECTIONS[section];
  const headings = columns.map((column) => columnHeading(section, column, locale));
  const rows = (texts?.[section] ?? []).map((row) =>
    columns.map((column): CellValue => {
      const text = row[column] ?? "";
      return text === "" ? null : xmlText(text);
    }),
  );
  return {
    name: sheetName(section, locale),
    columns: columns.map((column) => ({ width: WIDE.test(column) ? 36 : 16 })),
    rows: [headings, ...rows],
    cells: new Map(headings.map((value, x) => [`0,${x}`, { value, style: HEADING }])),
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap((column, x): DataValidation[] => {
      if (!isChoice(column)) return [];
      const words = CHOICES[column].map((code) => choiceLabel(column, code, locale));
      const letter = String.fromCharCode(65 + x);
      return [
        {
          type: "list",
          formula1: `"${words.join(",")}"`,
          range: `${letter}2:${letter}${OFFERED}`,
          allowBlank: true,
        },
      ];
    }),
  };
}
