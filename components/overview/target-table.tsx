import { useTranslations } from "next-intl";

import { BridgeMark, BridgeNotes } from "@/components/page/bridge-note";
import { PlaceLink } from "@/components/page/place-link";
import { SourceLink } from "@/components/page/source-link";
import { TargetLine } from "@/components/page/target-line";
import { useWords } from "@/components/page/use-words";
import { VerdictBadge } from "@/components/page/verdict-badge";
import { VerdictNotes } from "@/components/page/verdict-notes";
import { Table, Td, Th } from "@/components/ui/table";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import { findSource, quantifiedIndicators } from "@/lib/words/lookup";
import { provinceSubject, readingOf, verdictTerm, type Subject } from "@/lib/words/subject";
import { hasBridgedBaseline } from "@/lib/words/verdict/bridges";
import { otherReadings, readingLines } from "@/lib/words/verdict/other-readings";
import { statusSentences } from "@/lib/words/verdict/status-sentences";

interface TargetTableProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
}

/** Says of each target what its row has no room for: evidence, start, what is needed, projection, other readings. */
export function TargetTable({ assessment, place }: TargetTableProps) {
  const t = useTranslations();
  const quantified = quantifiedIndicators(assessment);
  const bridged = quantified.filter((indicator) =>
    indicator.scopes.some(
      (scope) =>
        scope.reported?.bridged === true ||
        scope.latest?.bridged === true ||
        hasBridgedBaseline(indicator, scope),
    ),
  );
  return (
    <>
      <Table caption={t("board.gaps.table")} className="min-w-[44rem] print:min-w-0">
        <thead>
          <tr>
            <Th scope="col">{t("terms.indicator")}</Th>
            <Th scope="col">{t("dashboard.list.verdict")}</Th>
            <Th scope="col">{t("dashboard.list.value")}</Th>
            <Th scope="col">{t("terms.target")}</Th>
            <Th scope="col">{t("board.gaps.remarks")}</Th>
          </tr>
        </thead>
        <tbody>
          {quantified.map((indicator) => {
            const subject = provinceSubject(assessment, indicator);
            return (
              subject !== null && <TargetRow key={indicator.code} subject={subject} place={place} />
            );
          })}
        </tbody>
      </Table>
      <BridgeNotes indicators={bridged} />
    </>
  );
}

function TargetRow({ subject, place }: { subject: Subject; place: DashboardPlace }) {
  const t = useTranslations();
  const inWords = useWords();
  const { assessment, indicator, scope } = subject;
  const { latest, target, verdict, reason, basis } = scope;
  const readings = otherReadings(subject).filter(
    ({ otherCalibre }) => latest === null || otherCalibre,
  );
  const to = `/indicators/${indicator.code}`;
  return (
    <tr>
      <Th scope="row" className="align-top">
        <PlaceLink place={place} to={to}>
          {inWords(indicator.name)}
        </PlaceLink>
      </Th>
      <Td>
        {verdict !== null && (
          <VerdictBadge
            verdict={verdict}
            term={verdictTerm(assessment, target, verdict)}
            reason={reason}
            basis={basis}
          />
        )}
        <VerdictNotes subject={subject} />
      </Td>
      <Td>
        {latest === null ? (
          t("terms.noPublicData")
        ) : (
          <>
            {inWords(readingOf(indicator, latest, { bound: target?.min }))}
            {t("dashboard.parenthesis", { text: latest.year })}
            {latest.bridged && <BridgeMark />}{" "}
            <SourceLink source={findSource(assessment, latest.source)} />
          </>
        )}
      </Td>
      <Td>
        <TargetLine subject={subject} />
      </Td>
      <Td>
        {[...statusSentences(subject), ...readingLines(subject, readings)]
          .map(inWords)
          .join(t("dashboard.space"))}{" "}
        {indicator.caution !== null && (
          <>
            <PlaceLink place={place} to={`${to}#caution`}>
              {t("dashboard.caution.hint")}
            </PlaceLink>{" "}
          </>
        )}
        <PlaceLink place={place} to={to}>
          {t("dashboard.card.details")}
          <span className="sr-only">
            {t("dashboard.card.of", { name: inWords(indicator.name) })}
          </span>
        </PlaceLink>
      </Td>
    </tr>
  );
}
