import { parseAsOf, type ParamText } from "@/lib/assessment/load/clock-params";
import type { Instant } from "@/lib/vocabulary/instant";

/** A state of a plan to compare: as a release shows it, or as it was known at an instant. */
export type Moment = { release: number } | { asOf: Instant };

/**
 * Reads `?from=` or `?to=`: the number of a release (`2`), a day or an instant (`2025-03-01`). Undefined where
 * nothing is given, null for something that is neither.
 */
export function parseMoment(text: ParamText): Moment | null | undefined {
  const given = typeof text === "string" ? text.trim() : text;
  if (given === undefined || given === null || given === "") return undefined;
  if (typeof given === "string" && /^[1-9]\d{0,8}$/.test(given)) return { release: Number(given) };
  const asOf = parseAsOf(given);
  if (!asOf.ok) return null;
  return asOf.value === undefined ? undefined : { asOf: asOf.value };
}
