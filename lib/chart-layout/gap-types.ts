/** Colour of a mark; always given together with a word or a shape. */
export type Tone = "accent" | "met" | "on-track" | "watch" | "behind" | "open";

/** Shape that stands before the word of a judgement. */
export type Sign =
  | "met"
  | "on-track"
  | "watch"
  | "behind"
  | "reversed"
  | "missed"
  | "awaiting-data"
  | "not-assessable";

/** How the filled part of a gap bar looks: measured, or of no length that could be measured. */
export type GapLook = "solid" | "outline";

/** One row of the gap chart. Lengths are fractions of the bound, so that rows of any unit share one scale. */
export interface GapBar {
  readonly key: string;
  readonly name: string;
  /** Verdict in a word, in a column of its own; null in a chart whose notes say it. */
  readonly word: string | null;
  /** Line under the name: verdict and target. In a dense chart it stands beside the name: value and target. */
  readonly note: string;
  /** Framed behind the note: that the row has no target of its own. */
  readonly chip: string | null;
  /** Stands before the note; null for a row that is not judged. */
  readonly sign: Sign | null;
  readonly tone: Tone;
  readonly look: GapLook;
  /** The bar; null where nothing is reported. */
  readonly value: number | null;
  /** Where a value of an earlier year stands, which is no answer to the year judged; null for none. */
  readonly last: number | null;
  /** End of what the others add to a part; null for a bar that stands alone. */
  readonly whole: number | null;
  /** Where one should be by now; null for no such mark. */
  readonly expected: number | null;
  /** What lies between the bar and the target: a gap, or a length that nobody knows. */
  readonly remainder: "gap" | "unknown" | "none";
  readonly hasTick: boolean;
  /** Whether the numbers contradict each other, which the lines at the right say. */
  readonly isContradicted: boolean;
  /** Lines at the right: what is missing, and what it is a share of. */
  readonly texts: readonly string[];
  /** Everything in words, for screen readers and the pointer. */
  readonly announcement: string;
  /** Page that tells more of the row; null for a file. */
  readonly href: string | null;
  /** Where a member reports what is missing; null for a reader, and for a file. */
  readonly entry: { readonly text: string; readonly href: string } | null;
}

export interface GapKeyItem {
  readonly mark:
    | "own"
    | "excess"
    | "part"
    | "others"
    | "gap"
    | "unknown"
    | "outline"
    | "last"
    | "expected"
    | "target";
  readonly text: string;
  /** Colour of the mark where it is not always the same: that of the first bar it explains. */
  readonly tone: Tone;
}

export interface GapChartSeries {
  /** Whether every row is one line, so that eight of them fit on a screen. */
  readonly isDense: boolean;
  readonly rows: readonly GapBar[];
  /** Only marks that are drawn. */
  readonly keys: readonly GapKeyItem[];
}
