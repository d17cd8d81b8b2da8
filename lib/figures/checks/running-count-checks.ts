import { Decimal } from "decimal.js";

import type { Qualifier } from "@/lib/plans/types";
import type { KnownValue } from "@/lib/figures/types";

import { isSameCellLine } from "./last-year";
import type { Check, CheckedFigure } from "./types";

interface Reading {
  value: string;
  qualifier: Qualifier;
}

/**
 * A running count since the plan began never gets smaller, so neither an earlier approved value may lie above
 * this one nor a later one below it (same calibre, no forecasts). Only a certain fall counts: after "about
 * 100", 99 need not be fewer.
 */
const cumulativeFalls: Check<CheckedFigure> = {
  code: "cumulative-falls",
  level: "block",
  find: (subject) => {
    const { value, qualifier, indicator, nature } = subject;
    if (value === null || indicator.accrual !== "cumulative" || nature === "forecast") return null;
    const own = { value, qualifier };
    for (const other of subject.known) {
      if (!isComparable(other, subject) || other.value === null) continue;
      const theirs = { value: other.value, qualifier: other.qualifier };
      const values = { year: String(other.year), value: { decimal: other.value } };
      if (other.year < subject.year && isCertainFall(theirs, own)) {
        return { key: "checks.cumulativeFalls", values: { ...values, side: "earlier" } };
      }
      if (other.year > subject.year && isCertainFall(own, theirs)) {
        return { key: "checks.cumulativeFalls", values: { ...values, side: "later" } };
      }
    }
    return null;
  },
};

// What only waits for review may still be returned: it proves nothing.
function isComparable(other: KnownValue, subject: CheckedFigure): boolean {
  return (
    isSameCellLine(other, subject) &&
    other.calibre === subject.calibre &&
    other.standing !== "submitted" &&
    other.nature !== "forecast"
  );
}

function isCertainFall(earlier: Reading, later: Reading): boolean {
  const knownFromBelow = earlier.qualifier === "exact" || earlier.qualifier === "more-than";
  const knownFromAbove = later.qualifier === "exact" || later.qualifier === "nearly";
  return (
    knownFromBelow && knownFromAbove && new Decimal(later.value).lt(new Decimal(earlier.value))
  );
}

/** Of a running count among all years of its cell. */
export const RUNNING_COUNT_CHECKS: readonly Check<CheckedFigure>[] = [cumulativeFalls];
