import { useTranslations } from "next-intl";

import type { PlanAssessment } from "@/lib/assessment/types";
import type { Scope } from "@/lib/plans/types";
import { BridgeMark } from "@/components/page/bridge-note";
import { PlaceLink } from "@/components/page/place-link";
import { SourcedNumber } from "@/components/page/sourced-number";
import { useWords } from "@/components/page/use-words";
import { countedIndicators, scopeAssessment } from "@/lib/words/lookup";
import { pillarCounts } from "@/lib/words/verdict/pillar-finding";
import type { DashboardPlace } from "@/lib/addresses/place";
import { readingOf } from "@/lib/words/subject";

interface PillarCardProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  scope: Scope;
}

/** Shows one pillar: how much of it is reported, and what. */
export function PillarCard({ assessment, place, scope }: PillarCardProps) {
  const t = useTranslations();
  const inWords = useWords();
  const counts = pillarCounts(assessment, scope.code);
  const known = countedIndicators(assessment).flatMap((indicator) => {
    const entry = scopeAssessment(indicator, scope.code);
    return entry === null || entry.reported === null
      ? []
      : [{ indicator, reported: entry.reported, contribution: entry.contribution }];
  });
  return (
    <article className="h-full rounded-lg border border-line bg-card p-4 break-inside-avoid">
      <h3 className="text-lg font-semibold">
        <PlaceLink place={place} to={`/pillars/${scope.code}`}>
          {inWords(scope.name)}
        </PlaceLink>
      </h3>
      <p className={known.length === 0 ? "text-sm text-open" : "text-sm text-muted"}>
        {t("dashboard.pillars.reported", { reported: counts.reported, total: counts.total })}
      </p>
      {known.length > 0 && (
        <dl className="mt-2 divide-y divide-line border-t border-line text-sm">
          {known.map(({ indicator, reported, contribution }) => (
            <div key={indicator.code} className="flex justify-between gap-3 py-1.5">
              <dt className="min-w-0 text-muted">{inWords(indicator.name)}</dt>
              <dd className="min-w-0 text-right">
                <SourcedNumber
                  assessment={assessment}
                  indicator={indicator}
                  place={place}
                  source={reported.source}
                  className="font-semibold"
                >
                  {inWords(readingOf(indicator, reported))}
                </SourcedNumber>{" "}
                <span className="text-xs text-muted">{reported.year}</span>
                {reported.bridged && <BridgeMark />}
                {contribution !== null && (
                  <span className="block text-xs text-muted">
                    {inWords({
                      key: "dashboard.matrix.share",
                      values: { share: { share: contribution } },
                    })}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}
