import { Decimal } from "decimal.js";

import type { MessageRef } from "@/lib/errors/domain-error";
import { isDivisible } from "@/lib/assessment/is-divisible";
import type { DecimalText, Indicator, LocalText, TargetVersion } from "@/lib/plans/types";

import type { Bounds } from "./allocation-text";
import type { AllocationCell, AllocationRow } from "./allocation-types";
import { amountWords, rangeWords } from "./amount-words";

/** What one part is to have, as it is stored or typed. */
export interface AllocatedPart {
  /** null where nothing is allocated. */
  bounds: Bounds | null;
  year: number;
  calibre: string | null;
}

type Divided = Pick<TargetVersion, "year" | "calibre" | "comparison" | "min" | "max">;

/** What the parts of a target come to beside their whole, as a sentence; `tone` says whether it is too much. */
export interface AllocationSum {
  readonly tone: "none" | "left" | "exact" | "over";
  readonly message: MessageRef;
  /** How many parts are left out, because they are counted in another calibre or are due in another year. */
  readonly apart: number;
}

/** What a filled grid wrote. */
export interface SavedAllocations {
  readonly cells: number;
  /** What the rows of the written cells come to now, in the order of the plan. */
  readonly sums: readonly { readonly name: LocalText; readonly sum: AllocationSum }[];
}

/**
 * Holds the parts of a target against it. A sum that has no meaning is not made, and the reason is given: shares,
 * ranks and statements do not add up. Of a range the parts' lower ends are held against the lower end and their upper
 * ends against the upper. `whole` null: nothing to hold them against.
 */
export function sumOfParts(
  indicator: Pick<Indicator, "accrual" | "unit">,
  whole: Divided | null,
  parts: readonly AllocatedPart[],
): AllocationSum {
  const none = (name: "statement" | "share" | "rank" | "noWhole"): AllocationSum => ({
    tone: "none",
    message: { key: `targets.grid.sum.${name}` },
    apart: 0,
  });
  if (indicator.accrual === "qualitative") return none("statement");
  if (whole === null || whole.min === null) return none("noWhole");
  if (!isDivisible(indicator, whole.comparison)) {
    return none(indicator.unit?.zh === "%" ? "share" : "rank");
  }
  const set = parts.flatMap((part) => (part.bounds === null ? [] : { ...part, ...part.bounds }));
  const alike = set.filter(({ year, calibre }) => year === whole.year && calibre === whole.calibre);
  const apart = set.length - alike.length;
  const least = add(alike.map(({ min }) => min));
  const most = add(alike.map(({ min, max }) => max ?? min));
  const amount = (value: Decimal | DecimalText) => {
    const { zh, en } = amountWords(new Decimal(value).toFixed(), indicator.unit);
    return { amountZh: zh, amountEn: en };
  };
  const say = (
    tone: AllocationSum["tone"],
    name: "all" | "left" | "exact" | "over" | "leftOfRange" | "within" | "overRange" | "upperOver",
    values: MessageRef["values"] = {},
  ): AllocationSum => ({ tone, message: { key: `targets.grid.sum.${name}`, values }, apart });

  if (whole.max === null) {
    if (alike.length === 0) return say("left", "all", amount(whole.min));
    const left = new Decimal(whole.min).minus(least);
    if (left.isZero()) return say("exact", "exact");
    return left.isNegative()
      ? say("over", "over", amount(left.abs()))
      : say("left", "left", amount(left));
  }
  const range = rangeWords({ min: whole.min, max: whole.max }, indicator.unit);
  const ofRange = { rangeZh: range.zh, rangeEn: range.en };
  if (least.greaterThan(whole.max)) {
    return say("over", "overRange", { ...amount(least.minus(whole.max)), ...ofRange });
  }
  if (most.greaterThan(whole.max)) {
    return say("over", "upperOver", { ...amount(most.minus(whole.max)), ...ofRange });
  }
  return least.lessThan(whole.min)
    ? say("left", "leftOfRange", { ...amount(new Decimal(whole.min).minus(least)), ...ofRange })
    : say("exact", "within", ofRange);
}

/**
 * Holds a row of the grid against its whole. `boundsAt` gives what a cell says now, null for nothing, undefined for
 * what cannot be read: then there is no sum yet.
 */
export function sumOfRow(
  { whole, basis, cells }: AllocationRow,
  indicator: Pick<Indicator, "accrual" | "unit">,
  boundsAt: (cell: AllocationCell) => Bounds | null | undefined,
): AllocationSum {
  const parts = cells.map((cell) => {
    const follows = cell.current ?? basis;
    return { bounds: boundsAt(cell), year: follows?.year ?? 0, calibre: follows?.calibre ?? null };
  });
  const readable = parts.flatMap(({ bounds, ...part }) =>
    bounds === undefined ? [] : { ...part, bounds },
  );
  const sum = sumOfParts(indicator, whole, readable);
  return readable.length === parts.length || sum.tone === "none"
    ? sum
    : { tone: "none", message: { key: "targets.grid.sum.unreadable" }, apart: 0 };
}

function add(values: readonly DecimalText[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), new Decimal(0));
}
