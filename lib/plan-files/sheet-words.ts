import en from "@/lib/i18n/messages/en/planFiles.json";
import zh from "@/lib/i18n/messages/zh/planFiles.json";
import { folded } from "@/lib/figures/names/folded-name";
import type { Locale } from "@/lib/i18n/routing";

import { hintOf } from "./column-hints";
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

export interface AboutRow {
  /** A sheet, a heading in it, or empty for what holds for all. */
  readonly name: string;
  readonly text: string;
  readonly isSheet: boolean;
}

/**
 * Rows of the sheet that explains the others: what holds for all of them, then each sheet with what it is for and, below,
 * its columns whose headings do not say what they hold.
 */
export function aboutRows(locale: Locale): readonly AboutRow[] {
  const { about, edit } = WORDS[locale];
  const row = (name: string, text: string, isSheet = false): AboutRow => ({ name, text, isSheet });
  return [
    ...Object.values(about).map((line) => row("", line)),
    ...SECTION_NAMES.flatMap((section) => [
      row("", ""),
      row(sheetName(section, locale), edit.about[section], true),
      ...SECTIONS[section].flatMap((column) => {
        const hint = hintOf(section, column);
        return hint === null ? [] : [row(columnHeading(section, column, locale), edit.hint[hint])];
      }),
    ]),
  ];
}
