import { useLocale, useTranslations } from "next-intl";

import { joinUnit } from "@/lib/words/format";
import { formatValue } from "@/lib/figures/values/format-value";
import type { StatedValue } from "@/lib/figures/types";
import type { LocalText } from "@/lib/plans/types";

/** Writes a value in the reader's language: 约 516 亿元, `not collected`, — for a draft without a value. */
export function useStatedText(): (stated: StatedValue | null, unit: LocalText | null) => string {
  const t = useTranslations("terms");
  const locale = useLocale() === "en" ? "en" : "zh";
  return (stated, unit) => {
    if (stated === null) return "—";
    if (stated.flag !== null) return t(`flag.${stated.flag}`);
    if (stated.value === null) return "—";
    const number = joinUnit(formatValue(stated.value, locale), unit, locale, stated.value === "1");
    const text =
      stated.qualifier === "exact" ? number : `${t(`qualifier.${stated.qualifier}`)} ${number}`;
    if (stated.nature === "actual") return text;
    const nature = t(`nature.${stated.nature}`);
    return locale === "zh" ? `${text}（${nature}）` : `${text} (${nature.toLowerCase()})`;
  };
}
