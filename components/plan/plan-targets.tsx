import { useTranslations } from "next-intl";

import { JudgementLine } from "@/components/page/evidence/judgement-line";
import { PlaceLink } from "@/components/page/place-link";
import { SourceMark } from "@/components/page/source-mark";
import { useTargetWording } from "@/components/page/target-line";
import { useWords } from "@/components/page/use-words";
import { VerdictBadge } from "@/components/page/verdict-badge";
import { StackedCell, StackedHead, StackedRow, StackedTable } from "@/components/ui/stacked-table";
import { OwnLanguage } from "@/components/ui/own-language";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { AssessedTarget, PlanAssessment } from "@/lib/assessment/types";
import { provinceSubject, verdictTerm, type Subject } from "@/lib/words/subject";

import type { Cited } from "./record-text";

/** A target that the plan itself set for its whole. */
export interface PlanTarget {
  subject: Subject;
  target: AssessedTarget;
}

/** Finds what the plan promised as targets, in its order; what was allocated later is not its word. */
export function planTargets(assessment: PlanAssessment): readonly PlanTarget[] {
  return assessment.indicators.flatMap((indicator) => {
    const subject = provinceSubject(assessment, indicator);
    const target = subject?.scope.target ?? null;
    return subject === null || target?.origin !== "plan" ? [] : [{ subject, target }];
  });
}

/** Keys of the sources of a target and of where it starts from. */
export function targetSources({ subject, target }: PlanTarget): readonly string[] {
  const keys = [target.source, givenBaseline(subject)?.source ?? null];
  return [...new Set(keys.filter((key) => key !== null))];
}

function givenBaseline({ scope: { baseline } }: Subject) {
  return baseline === null || baseline.implicit ? null : baseline;
}

interface PlanTargetsProps extends Cited {
  assessment: PlanAssessment;
  place: DashboardPlace;
  targets: readonly PlanTarget[];
}

/** Shows every target of the plan in its own words, where it starts from, and the verdict that stands now. */
export function PlanTargets({ assessment, place, targets, cited }: PlanTargetsProps) {
  const t = useTranslations("records");
  const inWords = useWords();
  const wordingOf = useTargetWording();
  const names = {
    indicator: t("targets.indicator"),
    said: t("targets.said"),
    verdict: t("targets.verdict"),
  };
  return (
    <div className="rounded-lg border border-line bg-card px-4 lg:px-2">
      <StackedTable caption={t("heading.targets")} columns={Object.values(names)}>
        {targets.map((planned) => {
          const { subject, target } = planned;
          const { indicator, scope } = subject;
          const baseline = givenBaseline(subject);
          return (
            <StackedRow key={indicator.code}>
              <StackedHead>
                <PlaceLink
                  place={place}
                  to={`/indicators/${indicator.code}`}
                  className="inline-block min-h-6"
                >
                  <OwnLanguage>{inWords(indicator.name)}</OwnLanguage>
                </PlaceLink>
              </StackedHead>
              <StackedCell label={names.said}>
                {t("targets.for", { wording: wordingOf(target), year: String(target.year) })}{" "}
                <span className="whitespace-nowrap">
                  {targetSources(planned).map((key) => (
                    <SourceMark key={key} source={key} sources={cited} />
                  ))}
                </span>
                {baseline !== null && (
                  <p className="text-muted">
                    {t("targets.start", {
                      wording: inWords(baseline.wording),
                      year: String(baseline.year),
                    })}
                  </p>
                )}
              </StackedCell>
              <StackedCell label={names.verdict}>
                {scope.verdict !== null && (
                  <VerdictBadge
                    verdict={scope.verdict}
                    term={verdictTerm(assessment, target, scope.verdict)}
                    reason={scope.reason}
                    basis={null}
                  />
                )}
                {indicator.judgement !== null && (
                  <JudgementLine judgement={indicator.judgement} sources={assessment.sources} />
                )}
              </StackedCell>
            </StackedRow>
          );
        })}
      </StackedTable>
    </div>
  );
}
