import type { MessageRef } from "@/lib/errors/domain-error";
import { numberProblems } from "@/lib/figures/entry/check-value";
import { parseValue } from "@/lib/figures/values/parse-value";
import type { Indicator } from "@/lib/plans/types";

import { readCellText } from "./cell-text";

/** Says what is wrong with a text in itself, so that a paste leaves it out; null where it can be written. */
export function unreadableText(text: string, indicator: Indicator | undefined): MessageRef | null {
  const { value, flag } = readCellText(text);
  if (flag !== "") return null;
  if (indicator === undefined) return { key: "figures.errors.unknownIndicator" };
  const parsed = parseValue(value, indicator.unit);
  if (!parsed.ok) return parsed.error;
  return numberProblems(parsed.value, indicator, parsed.rescaled ? value : null)[0] ?? null;
}
