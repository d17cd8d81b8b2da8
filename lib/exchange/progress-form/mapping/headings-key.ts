import { createHash } from "node:crypto";

import { folded } from "@/lib/figures/names/folded-name";

/**
 * Names a table by its headings: two files whose headings are the same but for the years are read the same way. The
 * years in headings are read from each file anew.
 */
export function headingsKey(parts: readonly (readonly string[])[]): string {
  const texts = lastFilled(parts).map((column) =>
    column.map((text) => folded(text).replaceAll(/20\d{2}/g, "20··")),
  );
  return createHash("sha256").update(JSON.stringify(texts)).digest("hex");
}

/** The headings as a person recognises them: 地区 · 2025年 / 完成值. */
export function headingsText(parts: readonly (readonly string[])[]): string {
  return lastFilled(parts)
    .filter((column) => column.length > 0)
    .map((column) => column.join(" / "))
    .join(" · ")
    .slice(0, 400);
}

/** Columns up to the last one with a heading: what stands behind it may come and go. */
function lastFilled(parts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return parts.slice(0, parts.findLastIndex((column) => column.length > 0) + 1);
}
