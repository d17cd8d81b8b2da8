/** What an upload may be. Far above any filled form, far below what hurts the server. */
export const LIMITS = {
  fileBytes: 5 * 1024 * 1024,
  /** A whole request: the file, the rows of the preview before it, and room to answer a little more politely. */
  requestBytes: 8 * 1024 * 1024,
  /** Rows of a table; a form of the whole plan has some two hundred; all drafts are one transaction. */
  rows: 6000,
  /** Lines above and below the rows: titles, headings, blank lines, signatures. */
  otherLines: 100,
  /** Rows of any sheet, hidden lists of sources included, before the reader makes a table of it. */
  scannedRows: 20_000,
  columns: 60,
  /** Sheets that are looked at: a province has seventeen cities. */
  sheets: 40,
  cellCharacters: 4000,
  /** All texts of a file together: they travel to the browser and, with the next file, back. */
  totalCharacters: 1_500_000,
  zipEntries: 200,
  unpackedBytes: 40 * 1024 * 1024,
  /** Unpacked ÷ packed of one entry; spreadsheets reach some 30. */
  ratio: 150,
  /** Below this size no ratio is suspicious. */
  ratioFromBytes: 1024 * 1024,
  workerMilliseconds: 10_000,
  workerMegabytes: 192,
} as const;

/** Why a file is not read at all; `files.refusal` has the sentence of each. */
export type Refusal =
  | "empty"
  | "tooLarge"
  | "unknownType"
  | "oldOrLocked"
  | "noWorkbook"
  | "macros"
  | "damaged"
  | "tooManyEntries"
  | "unpacksTooLarge"
  | "tooManyRows"
  | "tooManyColumns"
  | "farCell"
  | "tooMuchText"
  | "encoding"
  | "openQuote"
  | "tooSlow"
  | "noTable"
  | "unknownHeadings"
  | "twoHeadings"
  | "mayNameTheCell"
  | "hiddenColumn"
  | "mergedHeading";
