import { parseValue } from "@/lib/figures/values/parse-value";
import type { StatedValue } from "@/lib/figures/types";
import type { Indicator, Nature, Qualifier } from "@/lib/plans/types";

import { cellText, readCellText } from "./cell-text";

/** Reads what a cell's text states; null for a blank text and for one that is no number yet. */
export function statedIn(
  text: string,
  nature: Nature,
  indicator: Pick<Indicator, "unit"> | undefined,
): StatedValue | null {
  const { value, flag } = readCellText(text);
  if (flag !== "") return { value: null, flag, qualifier: "exact", nature };
  if (value === "" || indicator === undefined) return null;
  const parsed = parseValue(value, indicator.unit);
  if (!parsed.ok) return null;
  return { value: parsed.value, flag: null, qualifier: parsed.qualifier ?? "exact", nature };
}

/** Writes a stated number with another qualifier: 约516, as one would type it. */
export function withQualifier(
  stated: StatedValue,
  qualifier: Qualifier,
  locale: "zh" | "en",
): string {
  return cellText({ ...stated, qualifier }, locale);
}
