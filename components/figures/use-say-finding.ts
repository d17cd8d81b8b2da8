import { useLocale } from "next-intl";

import { useSayMessage } from "@/components/forms/use-say-message";
import { formatValue } from "@/lib/figures/values/format-value";
import type { MessageRef } from "@/lib/errors/domain-error";

const NUMBERS = new Set(["last", "value", "sum", "whole", "growth", "fall", "rise"]);

/** Says what a check found, its numbers written as everywhere else. */
export function useSayFinding(): (finding: MessageRef) => string {
  const say = useSayMessage();
  const locale = useLocale() === "en" ? "en" : "zh";
  return ({ key, values = {} }) => {
    const isFinding = key.startsWith("checks.");
    const shown = Object.entries(values).map(([name, value]) => [
      name,
      isFinding && NUMBERS.has(name) ? formatValue(String(value), locale) : value,
    ]);
    return say({ key, values: Object.fromEntries(shown) as NonNullable<MessageRef["values"]> });
  };
}
