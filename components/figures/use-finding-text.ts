import { useLocale } from "next-intl";

import { useMessageText } from "@/components/forms/use-message-text";
import { formatValue } from "@/lib/figures/values/format-value";
import type { MessageRef } from "@/lib/errors/domain-error";

const NUMBERS = new Set(["last", "value", "sum", "whole", "growth", "fall", "rise"]);

/** Writes what a check found, its numbers formatted as everywhere else. */
export function useFindingText(): (finding: MessageRef) => string {
  const inWords = useMessageText();
  const locale = useLocale() === "en" ? "en" : "zh";
  return ({ key, values = {} }) => {
    const isFinding = key.startsWith("checks.");
    const shown = Object.entries(values).map(([name, value]) => [
      name,
      isFinding && NUMBERS.has(name) ? formatValue(String(value), locale) : value,
    ]);
    return inWords({ key, values: Object.fromEntries(shown) as NonNullable<MessageRef["values"]> });
  };
}
