import type { ColumnMapping } from "./mapping-types";

/** Writes what a column is as the value of a select: `value|scenarios||2025`. */
export function writeMeaning({ as, indicator, scope, year }: ColumnMapping): string {
  const names = [indicator ?? "", scope ?? "", year === null ? "" : String(year)];
  return names.every((name) => name === "") ? as : [as, ...names].join("|");
}
