/** How exactly a source says when: never more exactly than it does. */
export const PRECISIONS = ["day", "month", "quarter", "half", "year"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A stretch of time as a source gives it, with its first and last day (`2024-01-01`). */
export interface Period {
  readonly precision: Precision;
  readonly year: number;
  /** Number of the half, quarter or month in the year; null for a year and a day. */
  readonly part: number | null;
  readonly first: string;
  readonly last: string;
}

const FORM = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?$/;

/** Reads a period as it is stored: `2024`, `2024-H1`, `2024-Q1`, `2024-03`, `2024-03-15`; null for anything else. */
export function readPeriod(text: string): Period | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const [, yearText = "", quarter, half, monthText, dayText] = match;
  const year = Number(yearText);
  if (quarter !== undefined) return months("quarter", year, Number(quarter), 3);
  if (half !== undefined) return months("half", year, Number(half), 6);
  if (monthText === undefined) return months("year", year, null, 12);
  const month = Number(monthText);
  if (month < 1 || month > 12) return null;
  if (dayText === undefined) return months("month", year, month, 1);
  const day = Number(dayText);
  if (day < 1 || day > lastDayOf(year, month)) return null;
  return { precision: "day", year, part: null, first: text, last: text };
}

function months(precision: Precision, year: number, part: number | null, length: number): Period {
  const last = (part ?? 1) * length;
  return {
    precision,
    year,
    part,
    first: `${pad(year, 4)}-${pad(last - length + 1)}-01`,
    last: `${pad(year, 4)}-${pad(last)}-${pad(lastDayOf(year, last))}`,
  };
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(number: number, length = 2): string {
  return String(number).padStart(length, "0");
}
