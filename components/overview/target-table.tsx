import { useTranslations } from "next-intl";

import { OwnLanguage } from "@/components/ui/own-language";
import { regionWord } from "@/lib/plans/region-word";
import { BridgeMark, BridgeNotes } from "@/components/page/bridge-note";
import { PlaceLink } from "@/components/page/place-link";
import { SourceLink } from "@/components/page/source-link";
import { TargetLine } from "@/components/page/target-line";
import { useWords } from "@/components/page/use-words";
import { VerdictNotes } from "@/components/page/verdict-notes";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import { findSource, quantifiedIndicators } from "@/lib/words/lookup";
import { provinceSubject, readingOf, verdictTerm, type Subject } from "@/lib/words/subject";
import { basisWord } from "@/lib/words/verdict/basis-words";
import { hasBridgedBaseline } from "@/lib/words/verdict/bridges";
import { otherReadings, readingLines } from "@/lib/words/verdict/other-readings";
import { statusSentences } from "@/lib/words/verdict/status-sentences";
import { VERDICT_TEXT } from "@/lib/words/verdict/verdict-colour";

interface TargetTableProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  /** Codes of the indicators that have a row; null for every target. */
  rows: readonly string[] | null;
}

/** Says of each target what its row has no room for: evidence, start, what is needed, projection, other readings. */
export function TargetTable({ assessment, place, rows }: TargetTableProps) {
  const t = useTranslations();
  const region = useWords()(regionWord(assessment));
  const quantified = quantifiedIndicators(assessment).filter(
    ({ code }) => rows === null || rows.includes(code),
  );
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
      <div
        role="region"
        aria-label={t("board.gaps.table")}
        tabIndex={0}
        className="overflow-x-auto print:overflow-visible"
      >
        <table className="target-table">
          <caption className="sr-only">{t("board.gaps.table")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("board.gaps.indicator")}</th>
              <th scope="col">{t("dashboard.list.verdict")}</th>
              <th scope="col">{t("dashboard.list.value", { region })}</th>
              <th scope="col">{t("terms.target")}</th>
              <th scope="col">{t("board.gaps.remarks")}</th>
            </tr>
          </thead>
          <tbody>
            {quantified.map((indicator) => {
              const subject = provinceSubject(assessment, indicator);
              return (
                subject !== null && (
                  <TargetRow key={indicator.code} subject={subject} place={place} />
                )
              );
            })}
          </tbody>
        </table>
      </div>
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
      <th scope="row">
        <PlaceLink place={place} to={to}>
          <OwnLanguage>{inWords(indicator.name)}</OwnLanguage>
        </PlaceLink>
      </th>
      <td>
        {verdict !== null && (
          <span className={VERDICT_TEXT[verdict]}>
            {t(verdictTerm(assessment, target, verdict))}
            {reason !== null && ` · ${t(`terms.reason.${reason}`)}`}
          </span>
        )}
        {basis !== null && <p>{inWords(basisWord(basis))}</p>}
        <VerdictNotes subject={subject} />
      </td>
      <td>
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
      </td>
      <td>
        <TargetLine subject={subject} />
      </td>
      <td>
        {[...statusSentences(subject), ...readingLines(subject, readings)]
          .map(inWords)
          .join(t("dashboard.space"))}
        {indicator.caution !== null && (
          <>
            {" "}
            <PlaceLink place={place} to={`${to}#caution`}>
              {t("dashboard.caution.hint")}
            </PlaceLink>
          </>
        )}
      </td>
    </tr>
  );
}
