import type { FigureKey } from "@/lib/figures/types";

/** What the hidden column says of a row. */
export interface RowKey {
  key: FigureKey;
  /** The approved revision that stood in the cell when the file was made, shortened; "-" for none. */
  current: string;
}

const SEPARATOR = "|";

export function writeRowKey(key: FigureKey, currentId: string | null): string {
  const { plan, scope, year, indicator, calibre } = key;
  return [plan, scope, String(year), indicator, calibre, shortId(currentId)].join(SEPARATOR);
}

/** Null for anything that this site did not write. */
export function readRowKey(text: string): RowKey | null {
  const parts = text.trim().split(SEPARATOR);
  const [plan, scope, year, indicator, calibre, current] = parts;
  if (parts.length !== 6 || !plan || !scope || !year || !indicator || !calibre || !current) {
    return null;
  }
  if (!/^\d{4}$/.test(year)) return null;
  return { key: { plan, scope, year: Number(year), indicator, calibre }, current };
}

/** The end of an id: its beginning is the time, which two revisions may share. */
export function shortId(id: string | null): string {
  return id === null ? "-" : id.slice(-12);
}
