import { useTranslations } from "next-intl";

import type { PlanAssessment } from "@/lib/assessment/types";
import { BridgeNotes } from "@/components/page/bridge-note";
import { hasBridgedBaseline } from "@/lib/words/verdict/bridges";
import { qualitativeIndicators, quantifiedIndicators } from "@/lib/words/lookup";
import type { DashboardPlace } from "@/lib/addresses/place";
import { provinceSubject } from "@/lib/words/subject";

import { QualitativeCard } from "./qualitative-card";
import { TargetCard } from "./target-card";

interface TargetCardsProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
}

/** Shows a card for each target: the quantified ones first, the statements compact after them. */
export function TargetCards({ assessment, place }: TargetCardsProps) {
  const t = useTranslations("dashboard.cards");
  const quantified = quantifiedIndicators(assessment);
  const qualitative = qualitativeIndicators(assessment);
  // Explained here for the whole page, because readings below the cards carry the mark, too.
  const bridged = quantified.filter((indicator) =>
    indicator.scopes.some(
      (scope) =>
        (scope.reported?.bridged ?? false) ||
        (scope.latest?.bridged ?? false) ||
        hasBridgedBaseline(indicator, scope),
    ),
  );
  if (quantified.length + qualitative.length === 0) return null;
  return (
    <section aria-labelledby="targets" className="mt-6">
      <h2 id="targets" className="sr-only">
        {t("heading", { count: quantified.length + qualitative.length })}
      </h2>
      <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-4 print:grid-cols-2">
        {quantified.map((indicator) => {
          const subject = provinceSubject(assessment, indicator);
          return (
            subject !== null && (
              <li key={indicator.code}>
                <TargetCard subject={subject} place={place} />
              </li>
            )
          );
        })}
      </ul>
      <p className="mt-3 text-sm text-muted">{t("key")}</p>
      <BridgeNotes indicators={bridged} />
      <ul className="mt-3 grid grid-cols-1 gap-4 md:grid-cols-2">
        {qualitative.map((indicator) => {
          const subject = provinceSubject(assessment, indicator);
          return (
            subject !== null && (
              <li key={indicator.code}>
                <QualitativeCard subject={subject} place={place} />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
