import { useLocale, useTranslations } from "next-intl";

import { Table, Td, Th } from "@/components/ui/table";
import { OwnLanguage } from "@/components/ui/own-language";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { Locale } from "@/lib/i18n/routing";
import { formatDay } from "@/lib/words/format";
import { scopeName } from "@/lib/words/lookup";
import { SourceMark } from "@/components/page/source-mark";
import { TargetWording } from "@/components/page/target-line";
import { useWords } from "@/components/page/use-words";

interface TargetHistoryProps {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  sources: readonly string[];
}

/**
 * Lists every version of every target of the indicator, and says whether the plan set it or an administrator
 * allocated it.
 */
export function TargetHistory({ assessment, indicator, sources }: TargetHistoryProps) {
  const t = useTranslations();
  const inWords = useWords();
  const locale: Locale = useLocale() === "en" ? "en" : "zh";
  if (indicator.targetHistory.length === 0) return null;
  return (
    <section className="mt-4">
      <h3 id="target-history" className="mb-2 font-semibold">
        {t("dashboard.history.heading")}
      </h3>
      <div className="rounded-lg border border-line bg-card p-2 sm:p-4">
        <Table caption={t("dashboard.history.heading")} className="min-w-[40rem] print:min-w-0">
          <thead>
            <tr>
              <Th scope="col">{t("terms.scope")}</Th>
              <Th scope="col">{t("dashboard.history.version")}</Th>
              <Th scope="col">{t("terms.target")}</Th>
              <Th scope="col">{t("terms.year")}</Th>
              <Th scope="col">{t("dashboard.history.origin")}</Th>
              <Th scope="col">{t("dashboard.history.since")}</Th>
              <Th scope="col">{t("dashboard.history.reason")}</Th>
            </tr>
          </thead>
          <tbody>
            {indicator.targetHistory.map((target) => (
              <tr key={`${target.scope} ${target.version}`}>
                <Th scope="row">
                  <OwnLanguage>{inWords(scopeName(assessment, target.scope))}</OwnLanguage>
                </Th>
                <Td>{target.version}</Td>
                <Td>
                  <TargetWording target={target} />
                  <SourceMark source={target.source} sources={sources} />
                </Td>
                <Td>{target.year}</Td>
                <Td>{t(`terms.origin.${target.origin}`)}</Td>
                <Td>{formatDay(target.approvedAt, locale)}</Td>
                <Td>{target.reason ?? t("dashboard.unknown")}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}
