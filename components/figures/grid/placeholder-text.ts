import type { StatedValue } from "@/lib/figures/types";
import { formatValue } from "@/lib/figures/values/format-value";
import type { Translate } from "@/lib/i18n/message-key";
import type { Locale } from "@/lib/i18n/routing";

/**
 * Writes last year's value as short as a column of the grid is narrow: “> 30” where a sentence says “more than 30”. The
 * full words stand in the cell's name, in its tooltip and in the panel.
 */
export function placeholderText(
  { value, flag, qualifier }: StatedValue,
  translate: Translate,
  locale: Locale,
): string {
  if (flag !== null) return translate(`grid.placeholder.${flag}`);
  if (value === null) return "—";
  const number = formatValue(value, locale);
  return qualifier === "exact"
    ? number
    : translate(`grid.placeholder.${qualifier}`, { value: number });
}
