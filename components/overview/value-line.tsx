import { useLocale, useTranslations } from "next-intl";

import type { IndicatorAssessment, LatestValue } from "@/lib/assessment/types";
import type { Locale } from "@/lib/i18n/routing";
import { BridgeMark } from "@/components/page/bridge-note";
import { formatNumber, unitText } from "@/lib/words/format";

interface ValueLineProps {
  indicator: Pick<IndicatorAssessment, "decimals" | "unit">;
  /** Latest value; null where nothing is known, which is said in words and never as zero. */
  value: LatestValue | null;
  bound?: number | null | undefined;
}

/** Shows the number a card is about: qualifier, digits, unit, year, and whether it is provisional. */
export function ValueLine({ indicator, value, bound }: ValueLineProps) {
  const t = useTranslations();
  const locale: Locale = useLocale() === "en" ? "en" : "zh";
  if (value === null) {
    return <p className="text-xl font-bold text-open">{t("terms.noPublicData")}</p>;
  }
  const { decimals, unit } = indicator;
  const number = formatNumber(value.value, { decimals, locale, bound });
  return (
    <p className="flex flex-wrap items-baseline gap-x-1.5 leading-tight">
      {value.qualifier !== "exact" && (
        <span className="font-semibold">{t(`terms.qualifier.${value.qualifier}`)}</span>
      )}
      <span className="text-3xl font-bold">{number}</span>
      <span className="text-sm text-muted">
        {unit !== null && `${unitText(unit, locale, number === "1")} · `}
        {t("dashboard.year", { year: String(value.year) })}
        {value.nature !== "actual" && ` · ${t(`terms.nature.${value.nature}`)}`}
        {value.bridged && <BridgeMark />}
      </span>
    </p>
  );
}
