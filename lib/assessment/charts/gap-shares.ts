import { Decimal, toFinite } from "@/lib/assessment/formulas/decimal";
import { projectTo } from "@/lib/assessment/formulas/projection";

import { exactGap, type DividedLatest, type LatestPart } from "./divided-latest";

/** One part with what it would add until the target's year if it went on at its own growth. */
export interface GapShare {
  readonly part: LatestPart;
  /**
   * Units that the part would add: at a rate y·(1+g)^(T−t) − y, else g·(T−t). Negative where the part falls; null
   * where no growth of its own is known.
   */
  readonly adds: number | null;
  /** `adds` ÷ gap, a fraction: above 1 where a part alone would close the gap, negative where it widens it. */
  readonly share: number | null;
}

export interface GapShares {
  readonly gap: number;
  /** Year of the latest values; `until` is the target year. */
  readonly year: number;
  readonly until: number;
  readonly shares: readonly GapShare[];
  /**
   * gap − Σ adds of the parts whose growth is known: what nobody is known to carry. Negative where there is a
   * surplus.
   */
  readonly uncarried: number;
  /** `uncarried` ÷ gap, a fraction: with the known shares it makes 1. */
  readonly uncarriedShare: number;
}

/**
 * Computes 缺口由谁承担: how much of the remaining gap each part would carry at its own pace (docs/method.md). Only in
 * the calibre of the whole's latest value. Null where nothing is missing, no time is left (t ≥ T), the parts
 * contradict the whole, or no part's growth is known.
 */
export function gapShares(divided: DividedLatest): GapShares | null {
  const { year, parts, conflict, whole } = divided;
  const until = whole.target?.year ?? year;
  const gap = new Decimal(exactGap(divided) ?? 0);
  if (conflict !== null || !gap.gt(0) || until <= year) return null;
  const additions = parts.map(({ value, growth }): Decimal | null => {
    if (growth === null) return null;
    const start = { year, value: new Decimal(value) };
    return projectTo(growth.kind, start, growth.growth, until)?.minus(start.value) ?? null;
  });
  const known = additions.filter((addition) => addition !== null);
  if (known.length === 0) return null;
  const uncarried = known.reduce((left, addition) => left.minus(addition), gap);
  return {
    gap: gap.toNumber(),
    year,
    until,
    shares: parts.map((part, index) => {
      const adds = additions[index] ?? null;
      return { part, adds: toFinite(adds), share: adds && toFinite(adds.div(gap)) };
    }),
    uncarried: uncarried.toNumber(),
    uncarriedShare: uncarried.div(gap).toNumber(),
  };
}
