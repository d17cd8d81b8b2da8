/** Answers to what a file does not name: codes of scope and source, a year, a unit. "" and null for no answer. */
export interface Said {
  readonly scope: string;
  readonly year: number | null;
  readonly unit: string;
  readonly source: string;
}

export const NOTHING_SAID: Said = { scope: "", year: null, unit: "", source: "" };
