import type { LocalText } from "@/lib/plans/types";

import type { PlanFile } from "../plan-file";
import { REFERS_TO, type Section, type TextRow } from "../sections";

const KEYS: Readonly<Record<Section, readonly string[]>> = {
  plan: [],
  dimensions: ["code"],
  members: ["code"],
  indicators: ["code"],
  calibres: ["code"],
  sources: ["code"],
  targets: ["indicator", "scope", "version"],
  allocations: ["indicator", "scope", "version"],
  milestones: ["indicator", "scope", "version", "year"],
  baselines: ["indicator", "scope", "version"],
  bridges: ["indicator", "from", "to"],
  dueDates: ["year"],
};

/** Rows of a section by what they are about; a bridge that was signed again after it was withdrawn is a row of its own. */
export function keyedRows(
  section: Section,
  rows: readonly TextRow[],
): ReadonlyMap<string, { row: TextRow; index: number }> {
  const keyed = new Map<string, { row: TextRow; index: number }>();
  for (const [index, row] of rows.entries()) {
    const key = KEYS[section].map((column) => row[column] ?? "").join(" ");
    let number = 1;
    while (keyed.has(`${key} ${number}`)) number += 1;
    keyed.set(`${key} ${number}`, { row, index });
  }
  return keyed;
}

/** Writes a cell for people: the name of what it refers to, else its text. */
export function cellWords(file: PlanFile, column: string, text: string): LocalText {
  const items = {
    indicators: file.indicators,
    members: file.scopes,
    dimensions: file.dimensions,
    calibres: file.calibres,
    sources: file.sources.map(({ key, title }) => ({ code: key, name: { zh: title, en: title } })),
  };
  const section = REFERS_TO[column];
  const known = section !== undefined && section in items ? (section as keyof typeof items) : null;
  const found = known === null ? null : lookUp(items[known], text);
  return found ?? { zh: text, en: text };
}

/** Names what a row is about in both languages: 核心产业规模 · 全省 · 2028. */
export function rowLabel(file: PlanFile, section: Section, row: TextRow): LocalText {
  const named = [
    lookUp(file.indicators, row["indicator"]),
    lookUp(file.scopes, row["scope"]),
    lookUp(file.calibres, row["from"]),
    lookUp(file.calibres, row["to"]),
    plain(section === "plan" ? row["nameZh"] : (row["nameZh"] ?? row["title"])),
    plain(row["year"]),
  ].filter((name) => name !== null);
  return {
    zh: named.map(({ zh }) => zh).join(" · "),
    en: named.map(({ en }) => en).join(" · "),
  };
}

function lookUp(
  items: readonly { code: string; name: LocalText }[],
  code: string | undefined,
): LocalText | null {
  if (code === undefined || code === "") return null;
  return items.find((item) => item.code === code)?.name ?? plain(code);
}

function plain(text: string | undefined): LocalText | null {
  return text === undefined || text === "" ? null : { zh: text, en: text };
}
