import { useTranslations } from "next-intl";

import { VerdictSign } from "@/components/charts/verdict-sign";
import { JudgementLine } from "@/components/page/evidence/judgement-line";
import { PlaceLink } from "@/components/page/place-link";
import { TargetWording } from "@/components/page/target-line";
import { useWords } from "@/components/page/use-words";
import { OwnLanguage } from "@/components/ui/own-language";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import { provinceOf, qualitativeIndicators } from "@/lib/words/lookup";

interface StatementLinesProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
}

/** Names each target that is a statement in one line: in the plan's words, never given a rate. */
export function StatementLines({ assessment, place }: StatementLinesProps) {
  const t = useTranslations();
  const inWords = useWords();
  const statements = qualitativeIndicators(assessment).flatMap((indicator) => {
    const target = provinceOf(assessment, indicator)?.target ?? null;
    return target === null ? [] : [{ indicator, target }];
  });
  if (statements.length === 0) return null;
  return (
    <ul className="border-t border-line py-1.5 text-sm leading-snug">
      {statements.map(({ indicator, target }) => (
        <li key={indicator.code} className="py-0.5">
          <span className="text-open">
            <VerdictSign verdict="not-assessable" /> {t("terms.reason.qualitative")}
          </span>{" "}
          <PlaceLink
            place={place}
            to={`/indicators/${indicator.code}`}
            className="font-semibold text-ink hover:text-accent"
          >
            <OwnLanguage>{inWords(indicator.name)}</OwnLanguage>
          </PlaceLink>{" "}
          <TargetWording target={target} />
          {t("dashboard.parenthesis", { text: target.year })}
          {indicator.judgement !== null && (
            <JudgementLine judgement={indicator.judgement} sources={assessment.sources} />
          )}
        </li>
      ))}
    </ul>
  );
}
