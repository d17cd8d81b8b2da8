import type { FigureKey } from "@/lib/figures/types";

/** Content of the hidden column of a row. */
export interface RowKey {
  key: FigureKey;
  /** Approved revision that stood in the cell when the form was made, shortened; "-" for none. */
  current: string;
}

const SEPARATOR = "|";

export function writeRowKey(key: FigureKey, currentId: string | null): string {
  const { plan, scope, year, indicator, calibre } = key;
  return [plan, scope, String(year), indicator, calibre, shortId(currentId)].join(SEPARATOR);
}

/** Reads the hidden column; null for anything that this site did not write. */
export function readRowKey(text: string): RowKey | null {
  const parts = text.trim().split(SEPARATOR);
  const [plan, scope, year, indicator, calibre, current] = parts;
  if (parts.length !== 6 || !plan || !scope || !year || !indicator || !calibre || !current) {
    return null;
  }
  if (!/^\d{4}$/.test(year)) return null;
  return { key: { plan, scope, year: Number(year), indicator, calibre }, current };
}

/**
 * Takes the last 12 characters of an id, because its beginning is the time, which two revisions may share. "-"
 * for null.
 */
export function shortId(id: string | null): string {
  return id === null ? "-" : id.slice(-12);
}
