import type { Catalogue, KnownValue, StatedValue } from "@/lib/figures/types";

/** What a typed entry is held against. */
export interface EntryContext {
  catalogue: Catalogue;
  /** The calendar year of today in China. */
  currentYear: number;
  /** A draft may leave things out; what is there must still be right. */
  submitting: boolean;
  /** The approved revision that stands in the cell, which replacing needs a reason for; null for none. */
  current: Pick<StatedValue, "value" | "nature"> | null;
  /** What stands beside it in the plan; a submission is judged among these. */
  known?: readonly KnownValue[];
}
