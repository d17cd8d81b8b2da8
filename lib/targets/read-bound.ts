import type { MessageRef } from "@/lib/errors/domain-error";
import { numberProblems } from "@/lib/figures/entry/check-value";
import { parseValue } from "@/lib/figures/values/parse-value";
import type { DecimalText, Indicator } from "@/lib/plans/types";

export type ReadBound =
  { ok: true; value: DecimalText } | { ok: false; problems: readonly MessageRef[] };

/** Reads a typed bound of a target in the indicator's unit, or says everything that is wrong with it. */
export function readBound(typed: string, indicator: Indicator): ReadBound {
  const parsed = parseValue(typed, indicator.unit);
  if (!parsed.ok) return { ok: false, problems: [parsed.error] };
  const problems = numberProblems(parsed.value, indicator, parsed.rescaled ? typed : null);
  // Refused, because “more than” is a comparison of its own: a bound is a number.
  if (parsed.qualifier !== null) problems.push({ key: "targets.errors.qualifier" });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.value };
}
