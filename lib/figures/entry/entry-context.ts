import type { Catalogue, KnownValue, StatedValue } from "@/lib/figures/types";

/** Facts that a typed entry is held against. */
export interface EntryContext {
  catalogue: Catalogue;
  /** Calendar year of today in China. */
  currentYear: number;
  /** Whether the entry is submitted. A draft may leave things out; what is there must still be right. */
  submitting: boolean;
  /** Approved revision that stands in the cell, which replacing needs a reason for; null for none. */
  current: Pick<StatedValue, "value" | "nature"> | null;
  /** Values that stand beside the entry in the plan; a submission is judged among these. */
  known?: readonly KnownValue[];
}
