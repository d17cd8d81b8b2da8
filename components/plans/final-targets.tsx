import { useTranslations } from "next-intl";

import { OwnLanguage } from "@/components/ui/own-language";
import { otherReadings, readingLines } from "@/lib/words/verdict/other-readings";
import { BridgeMark } from "@/components/page/bridge-note";
import { calibreName, findSource } from "@/lib/words/lookup";
import { JudgementLine } from "@/components/page/evidence/judgement-line";
import { ResponsibleUnits } from "@/components/page/people/responsible-units";
import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import { SourceLink } from "@/components/page/source-link";
import { needSentence, statusSentences } from "@/lib/words/verdict/status-sentences";
import { readingOf, verdictTerm, type Subject } from "@/lib/words/subject";
import { TargetWording } from "@/components/page/target-line";
import { useWords } from "@/components/page/use-words";
import { VerdictBadge } from "@/components/page/verdict-badge";
import { VerdictNotes } from "@/components/page/verdict-notes";

interface FinalTargetsProps {
  subjects: readonly Subject[];
  place: DashboardPlace;
}

/** Lists every target with its verdict and what that rests on, or what is missing and from whom. */
export function FinalTargets({ subjects, place }: FinalTargetsProps) {
  const t = useTranslations("plans.final");
  const inWords = useWords();
  return (
    <ol className="divide-y divide-line rounded-lg border border-line bg-card px-4 sm:px-5">
      {subjects.map((subject) => {
        const { assessment, indicator, scope } = subject;
        const { target, verdict, reason } = scope;
        return (
          <li
            key={indicator.code}
            className="grid gap-x-8 gap-y-2 py-4 break-inside-avoid lg:grid-cols-[minmax(0,4fr)_minmax(0,3fr)_minmax(0,6fr)]"
          >
            <div>
              <h3 className="font-semibold">
                <PlaceLink
                  place={place}
                  to={`/indicators/${indicator.code}`}
                  className="text-ink hover:text-accent"
                >
                  <OwnLanguage>{inWords(indicator.name)}</OwnLanguage>
                </PlaceLink>
              </h3>
              {target !== null && (
                <p className="text-sm">
                  <span className="text-muted">{t("target")}</span>{" "}
                  <TargetWording target={target} />
                </p>
              )}
              <ResponsibleUnits
                assessment={assessment}
                subject={{ indicator: indicator.code, scope: null }}
              />
            </div>
            <div>
              {verdict !== null && (
                <VerdictBadge
                  verdict={verdict}
                  term={verdictTerm(assessment, target, verdict)}
                  reason={reason}
                  basis={subject.scope.basis}
                />
              )}
              <VerdictNotes subject={subject} />
            </div>
            <Evidence subject={subject} />
          </li>
        );
      })}
    </ol>
  );
}

function Evidence({ subject }: { subject: Subject }) {
  const t = useTranslations();
  const inWords = useWords();
  const { assessment, indicator, scope } = subject;
  const { latest, target, verdict } = scope;
  if (verdict === null || target === null) return null;
  if (scope.reason === "qualitative") {
    return indicator.judgement === null ? (
      <p className="text-sm">{t("plans.final.statement")}</p>
    ) : (
      <JudgementLine judgement={indicator.judgement} sources={assessment.sources} isWhole />
    );
  }
  if (verdict === "met" || verdict === "missed") {
    if (latest === null) return null;
    return (
      <div className="flex flex-col gap-1 text-sm">
        <p>
          <strong className="text-base">
            {inWords(readingOf(indicator, latest, { bound: target.min }))}
          </strong>
          {latest.bridged && <BridgeMark />}{" "}
          <span className="text-muted">
            {t("dashboard.year", { year: String(latest.year) })}
            {" · "}
            <OwnLanguage>{inWords(calibreName(assessment, latest.calibre))}</OwnLanguage>
            {" · "}
            <SourceLink source={findSource(assessment, latest.source)} />
          </span>
        </p>
        {statusSentences(subject).map((sentence) => (
          <p key={sentence.key}>{inWords(sentence)}</p>
        ))}
      </div>
    );
  }
  const need = needSentence(subject);
  const readings = otherReadings(subject);
  return (
    <div className="flex flex-col gap-1 text-sm">
      {need !== null && <p className="font-semibold">{inWords(need)}</p>}
      {latest !== null && (
        <p>
          {inWords({
            key: "plans.final.lastKnown",
            values: { year: latest.year, value: readingOf(indicator, latest) },
          })}
        </p>
      )}
      <p className="text-muted">
        {inWords({
          key: "plans.final.from",
          values: { calibre: calibreName(assessment, target.calibre ?? "") },
        })}
      </p>
      {readings.length > 0 && (
        <p className="text-muted">
          {readingLines(subject, readings).map(inWords).join(t("dashboard.space"))}
        </p>
      )}
    </div>
  );
}
