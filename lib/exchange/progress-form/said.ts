/**
 * Answers to what a file does not name: codes of scope and source, a year, a unit, and that numbers are what a title,
 * a note or a remark calls them. "" and null for no answer.
 */
export interface Said {
  readonly scope: string;
  readonly year: number | null;
  readonly unit: string;
  readonly source: string;
  readonly nature: (typeof SAID_NATURES)[number];
}

/** What a number may be that is no result yet. */
export type Nature = "provisional" | "forecast";

/** Whether numbers are read as the table notes them, as provisional ones and forecasts. */
export const SAID_NATURES = ["noted", ""] as const;

export const NOTHING_SAID: Said = { scope: "", year: null, unit: "", source: "", nature: "" };
