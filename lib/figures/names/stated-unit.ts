import { Decimal } from "decimal.js";

import type { MessageRef } from "@/lib/errors/domain-error";
import { parseValue } from "@/lib/figures/values/parse-value";
import type { Indicator, Qualifier } from "@/lib/plans/types";

export type InOwnUnit =
  | {
      ok: true;
      /** Text of the value in the indicator's unit, as one would type it. */
      text: string;
      /** What was written and what became of it; null where the number stays as it is. */
      converted: { written: string; value: string } | null;
    }
  | { ok: false; error: MessageRef };

const WORDS: Readonly<Record<Qualifier, string>> = {
  exact: "",
  about: "约",
  "more-than": "超",
  nearly: "近",
};

/**
 * Gives a typed value, whose unit a heading, a column or a caption states, in the indicator's unit: 1,330,000 in 万元
 * is 133 of 亿元. `unit` is the stated one (null: none is stated), `exponent` by how many powers of ten its numbers
 * are moved (`exponentOf`). What is no number stays as it is where nothing is to be moved: the checks of the entry
 * say what is wrong with it.
 */
export function inOwnUnit(
  value: string,
  stated: { unit: string | null; exponent: number },
  indicator: Pick<Indicator, "unit">,
): InOwnUnit {
  const { unit, exponent } = stated;
  const own = unit === null ? indicator.unit : { zh: unit, en: unit };
  const parsed = parseValue(value, own);
  if (!parsed.ok) {
    return unit === null || exponent === 0
      ? { ok: true, text: value, converted: null }
      : { ok: false, error: parsed.error };
  }
  if (exponent === 0 && !parsed.rescaled) return { ok: true, text: value, converted: null };
  const moved = new Decimal(parsed.value).times(new Decimal(10).pow(exponent)).toFixed();
  const written = unit === null || parsed.rescaled ? value : `${value} ${unit}`;
  return {
    ok: true,
    text: `${WORDS[parsed.qualifier ?? "exact"]}${moved}`,
    converted: { written, value: moved },
  };
}
