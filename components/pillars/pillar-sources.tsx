import { useTranslations } from "next-intl";

import type { PlanAssessment } from "@/lib/assessment/types";
import { SourcesList } from "@/components/page/evidence/sources-list";
import { Section } from "@/components/page/section";

interface PillarSourcesProps {
  assessment: PlanAssessment;
  scopes: readonly string[];
}

/** Lists the sources behind the numbers of a pillar page. */
export function PillarSources({ assessment, scopes }: PillarSourcesProps) {
  const t = useTranslations("terms");
  const used = new Set(
    assessment.indicators.flatMap((indicator) =>
      indicator.scopes
        .filter(({ scope }) => scopes.includes(scope))
        .flatMap(({ series, target }) => [
          ...series.map((point) => point.source),
          target?.source ?? null,
        ]),
    ),
  );
  const keys = assessment.sources.map((source) => source.key).filter((key) => used.has(key));
  if (keys.length === 0) return null;
  return (
    <Section id="sources" heading={t("source")}>
      <SourcesList sources={assessment.sources} keys={keys} />
    </Section>
  );
}
