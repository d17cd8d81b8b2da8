import { useTranslations } from "next-intl";

import { Table, Td, Th } from "@/components/ui/table";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { BridgeMark, BridgeNotes } from "@/components/page/bridge-note";
import { provinceOf } from "@/lib/words/lookup";
import { PageHead } from "@/components/page/page-head";
import type { ParamNotice } from "@/components/page/param-notice";
import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import { PlaceTrail } from "@/components/page/place-trail";
import { SourcedNumber } from "@/components/page/sourced-number";
import { amountOf, provinceSubject, readingOf, verdictTerm } from "@/lib/words/subject";
import { TargetWording } from "@/components/page/target-line";
import { useWords } from "@/components/page/use-words";
import { VerdictBadge } from "@/components/page/verdict-badge";
import { VerdictNotes } from "@/components/page/verdict-notes";

interface IndicatorListViewProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  notices: readonly ParamNotice[];
}

/** Lists every indicator in one table, each leading to its page. */
export function IndicatorListView({ assessment, place, notices }: IndicatorListViewProps) {
  const t = useTranslations();
  return (
    <>
      <PageHead
        assessment={assessment}
        place={place}
        path="/indicators"
        notices={notices}
        trail={<PlaceTrail place={place} here={t("common.nav.indicators")} />}
        title={t("dashboard.list.title")}
      />
      <div className="mt-6 rounded-lg border border-line bg-card p-2 sm:p-4">
        <Table caption={t("dashboard.list.caption")} className="min-w-[52rem] print:min-w-0">
          <thead>
            <tr>
              <Th scope="col">{t("terms.indicator")}</Th>
              <Th scope="col">{t("dashboard.list.verdict")}</Th>
              <Th scope="col">{t("dashboard.list.value")}</Th>
              <Th scope="col">{t("terms.target")}</Th>
              <Th scope="col" className="text-right">
                {t("terms.attainment")}
              </Th>
              <Th scope="col" className="text-right">
                {t("terms.gap")}
              </Th>
            </tr>
          </thead>
          <tbody>
            {assessment.indicators.map((indicator) => (
              <IndicatorRow
                key={indicator.code}
                assessment={assessment}
                place={place}
                indicator={indicator}
              />
            ))}
          </tbody>
        </Table>
        <BridgeNotes
          indicators={assessment.indicators.filter(
            (indicator) => provinceOf(assessment, indicator)?.latest?.bridged === true,
          )}
        />
      </div>
    </>
  );
}

interface IndicatorRowProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  indicator: IndicatorAssessment;
}

function IndicatorRow({ assessment, place, indicator }: IndicatorRowProps) {
  const t = useTranslations();
  const inWords = useWords();
  const subject = provinceSubject(assessment, indicator);
  if (subject === null) return null;
  const { latest, target, verdict, reason, attainment, gap } = subject.scope;
  const none = t("dashboard.unknown");
  const value =
    latest === null ? (
      t("terms.noPublicData")
    ) : (
      <>
        <SourcedNumber
          assessment={assessment}
          indicator={indicator}
          place={place}
          source={latest.source}
        >
          {inWords(readingOf(indicator, latest, { bound: target?.min }))}
        </SourcedNumber>
        {t("dashboard.parenthesis", { text: latest.year })}
        {latest.bridged && <BridgeMark />}
      </>
    );
  return (
    <tr>
      <Th scope="row" className="align-top">
        <PlaceLink place={place} to={`/indicators/${indicator.code}`}>
          {inWords(indicator.name)}
        </PlaceLink>
      </Th>
      <Td>
        {verdict === null ? (
          <span className="text-muted">
            {t(`dashboard.list.${indicator.context ? "context" : "noTarget"}`)}
          </span>
        ) : (
          <VerdictBadge
            verdict={verdict}
            term={verdictTerm(assessment, target, verdict)}
            reason={reason}
            basis={subject.scope.basis}
          />
        )}
        <VerdictNotes subject={subject} />
      </Td>
      <Td className={latest === null ? "text-open" : undefined}>
        {indicator.accrual === "qualitative" ? none : value}
      </Td>
      <Td>{target === null ? none : <TargetWording target={target} />}</Td>
      <Td className="text-right">{attainment === null ? none : inWords({ share: attainment })}</Td>
      <Td className="text-right">
        {gap === null ? none : inWords(amountOf(indicator, gap, { rounding: "up" }))}
      </Td>
    </tr>
  );
}
