import { useLocale, useTranslations } from "next-intl";

import { joinUnit } from "@/lib/words/format";
import { formatChange } from "@/lib/figures/values/value-change";
import { statedChange } from "@/lib/figures/values/stated-change";
import type { StatedValue } from "@/lib/figures/types";
import type { LocalText } from "@/lib/plans/types";

/** Writes what a new value of a figure changes: `+20 亿元（+2.9%）`; null where no difference can be stated. */
export function useChangeText(): (
  before: StatedValue | null,
  after: StatedValue,
  unit: LocalText | null,
) => string | null {
  const t = useTranslations("terms");
  const locale = useLocale() === "en" ? "en" : "zh";
  return (before, after, unit) => {
    const change = statedChange(before, after);
    if (change === null) return null;
    const { difference, percent, approximate } = change;
    const number = joinUnit(formatChange(difference, locale), unit, locale, false);
    const share = percent === null ? null : `${formatChange(percent, locale)}%`;
    const text =
      share === null ? number : locale === "zh" ? `${number}（${share}）` : `${number} (${share})`;
    return approximate ? `${t("qualifier.about")} ${text}` : text;
  };
}

/** Writes how a value grew since another: `+12.3%`, or the difference where the other is zero; null where neither can be stated. */
export function useGrowthText(): (
  before: StatedValue | null,
  after: StatedValue,
  unit: LocalText | null,
) => string | null {
  const t = useTranslations("terms");
  const locale = useLocale() === "en" ? "en" : "zh";
  return (before, after, unit) => {
    const change = statedChange(before, after);
    if (change === null) return null;
    const { difference, percent, approximate } = change;
    const text =
      percent === null
        ? joinUnit(formatChange(difference, locale), unit, locale, false)
        : `${formatChange(percent, locale)}%`;
    return approximate ? `${t("qualifier.about")} ${text}` : text;
  };
}
