import en from "@/lib/i18n/messages/en/planFiles.json";
import zh from "@/lib/i18n/messages/zh/planFiles.json";
import { folded } from "@/lib/figures/names/folded-name";
import type { Locale } from "@/lib/i18n/routing";

import { REQUIRED, SECTIONS, SECTION_NAMES, type Section } from "./sections";

const WORDS = { zh, en };

/** Name of a sheet in one language. */
export function sheetName(section: Section | "about", locale: Locale): string {
  return WORDS[locale].sheet[section];
}

/** Heading of a column; `*` marks one that may not be left empty. */
export function columnHeading(section: Section, column: string, locale: Locale): string {
  return `${columnName(column, locale)}${REQUIRED[section].includes(column) ? " *" : ""}`;
}

export function columnName(column: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = WORDS[locale].column;
  return names[column] ?? column;
}

/** Finds the section that a sheet is of, by its name in either language; null for any other sheet. */
export function sectionOfSheet(name: string): Section | null {
  const wanted = folded(name);
  return (
    SECTION_NAMES.find((section) =>
      [section, sheetName(section, "zh"), sheetName(section, "en")].some(
        (word) => folded(word) === wanted,
      ),
    ) ?? null
  );
}

/** Finds the column that a heading means, in either language; null for any other heading. */
export function columnOfSheet(section: Section, heading: string): string | null {
  const wanted = folded(heading.replace(/[*＊]\s*$/, ""));
  return (
    SECTIONS[section].find((column) =>
      [column, columnName(column, "zh"), columnName(column, "en")].some(
        (word) => folded(word) === wanted,
      ),
    ) ?? null
  );
}

/** Lines of the sheet that explains the others. */
export function aboutLines(locale: Locale): readonly string[] {
  return Object.values(WORDS[locale].about);
}
