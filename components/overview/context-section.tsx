import { useTranslations } from "next-intl";

import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import {
  calibreName,
  contextIndicators,
  findScope,
  findSource,
  scopeName,
} from "@/lib/words/lookup";
import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import { Section } from "@/components/page/section";
import { SourceLink } from "@/components/page/source-link";
import { readingOf } from "@/lib/words/subject";
import { useWords } from "@/components/page/use-words";

interface ContextSectionProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
}

/** Shows indicators that have no target: for the reader's orientation, never judged. */
export function ContextSection({ assessment, place }: ContextSectionProps) {
  const t = useTranslations("dashboard.context");
  const inWords = useWords();
  const indicators = contextIndicators(assessment);
  if (indicators.length === 0) return null;
  return (
    <Section id="context" heading={t("heading")} text={t("text")}>
      <ul className="grid grid-cols-1 gap-4 md:grid-cols-2">
        {indicators.map((indicator) => (
          <li key={indicator.code} className="rounded-lg border border-line bg-card p-4">
            <h3 className="font-semibold">
              <PlaceLink
                place={place}
                to={`/indicators/${indicator.code}`}
                className="text-ink hover:text-accent"
              >
                {inWords(indicator.name)}
              </PlaceLink>
            </h3>
            <Readings assessment={assessment} indicator={indicator} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Readings({
  assessment,
  indicator,
}: {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
}) {
  const t = useTranslations();
  const inWords = useWords();
  const known = indicator.scopes.flatMap(({ scope, reported }) =>
    reported === null || findScope(assessment, scope)?.kind === "field"
      ? []
      : [{ scope, reported }],
  );
  if (known.length === 0) return <p className="mt-1 text-open">{t("terms.noPublicData")}</p>;
  return (
    <dl className="mt-1 divide-y divide-line">
      {known.map(({ scope, reported }) => (
        <div key={scope} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
          <dt className="w-20 text-muted">{inWords(scopeName(assessment, scope))}</dt>
          <dd className="min-w-0 flex-1">
            <span className="text-lg font-semibold">{inWords(readingOf(indicator, reported))}</span>{" "}
            <span className="text-sm text-muted">
              {t("dashboard.year", { year: String(reported.year) })}
              {" · "}
              {inWords(calibreName(assessment, reported.calibre))}
              {" · "}
              <SourceLink source={findSource(assessment, reported.source)} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
