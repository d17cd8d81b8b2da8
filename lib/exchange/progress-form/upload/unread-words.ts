import type { MessageRef } from "@/lib/errors/domain-error";
import type { ImportFile, Unread } from "@/lib/exchange/progress-form/types";
import { COLUMNS, headingOf } from "@/lib/exchange/progress-form/columns";

import type { FoundRow } from "./double-rows";

/** Says what of a file was not read, lines that are notes by themselves among it. */
export function unreadOf(
  { unread, rows, tables }: ImportFile,
  found: readonly FoundRow[],
): readonly MessageRef[] {
  const taken = new Set(found.map(({ row }) => row));
  const notes = rows.filter((row) => row.lone && !taken.has(row));
  const bySheet = new Map<string, number[]>();
  for (const { table, line } of notes) {
    const sheet = tables[table]?.sheet ?? "";
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []).slice(0, 12), line]);
  }
  const lines = [...bySheet].map(([sheet, all]): Unread => {
    const shown = all.slice(0, 12).join(", ") + (all.length > 12 ? " …" : "");
    return { name: "lines", values: { sheet: sheet.slice(0, 24), lines: shown } };
  });
  return [...unread, ...lines].map(({ name, values }) => {
    const meant = COLUMNS.find((column) => column === values["meant"]);
    const known =
      meant === undefined
        ? values
        : { ...values, nameZh: headingOf(meant, "zh"), nameEn: headingOf(meant, "en") };
    return { key: `files.unread.${name}`, values: known };
  });
}
