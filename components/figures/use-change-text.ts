import { useLocale, useTranslations } from "next-intl";

import { formatChange } from "@/lib/figures/values/value-change";
import { statedChange } from "@/lib/figures/values/stated-change";
import type { StatedValue } from "@/lib/figures/types";
import type { LocalText } from "@/lib/plans/types";
import { joinUnit } from "@/lib/words/format";

type ChangeText = (
  before: StatedValue | null,
  after: StatedValue,
  unit: LocalText | null,
) => string | null;

/** Writes what a new value of a figure changes: `+20 亿元（+2.9%）`; null where no difference can be stated. */
export function useChangeText(): ChangeText {
  const locale = useLocale();
  return useTextOf((number, share) => {
    if (share === null) return number;
    return locale === "zh" ? `${number}（${share}）` : `${number} (${share})`;
  });
}

/** Writes how a value grew since another: `+12.3%`, or the difference where the other is zero; null where neither can be stated. */
export function useGrowthText(): ChangeText {
  return useTextOf((number, share) => share ?? number);
}

/** Makes a text of a difference with its unit and of its share, which is null where there is none. */
function useTextOf(write: (number: string, share: string | null) => string): ChangeText {
  const t = useTranslations("terms");
  const locale = useLocale() === "en" ? "en" : "zh";
  return (before, after, unit) => {
    const change = statedChange(before, after);
    if (change === null) return null;
    const { difference, percent, approximate } = change;
    const number = joinUnit(formatChange(difference, locale), unit, locale, false);
    const text = write(number, percent === null ? null : `${formatChange(percent, locale)}%`);
    return approximate ? `${t("qualifier.about")} ${text}` : text;
  };
}
