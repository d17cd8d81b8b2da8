import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { ChartPicture } from "@/components/page/pictures/chart-picture";
import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { LocalText } from "@/lib/plans/types";
import { ChartActions } from "@/components/page/pictures/chart-actions";
import { contributionsKey } from "@/lib/chart-files/contributions-key";
import { contributionTrajectories } from "@/lib/words/parts/contribution-trajectories";
import { contributionHeading } from "@/lib/words/parts/contribution-heading";
import { contributionParts, contributionVariants } from "@/lib/words/parts/contribution-parts";
import { calibreName, scopeName } from "@/lib/words/lookup";
import type { DashboardPlace } from "@/lib/addresses/place";
import { Section } from "@/components/page/section";
import { PartsTable } from "@/components/page/parts-table";
import { useWords } from "@/components/page/use-words";

interface ContributionsSectionProps {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  place: DashboardPlace;
}

/** Shows who contributes what: by hub, by carrier within its hub, by field. */
export function ContributionsSection({ assessment, indicator, place }: ContributionsSectionProps) {
  const t = useTranslations("dashboard.contributions");
  const inWords = useWords();
  const { known, unknown } = contributionVariants(assessment, indicator);
  return (
    <>
      {known.map((variant) => {
        const heading = inWords(contributionHeading(assessment, variant));
        return (
          <section key={`${variant.kind} ${variant.whole}`} className="mt-10">
            <ChartFrame
              heading={heading}
              summary={
                <>
                  <p>
                    {inWords({
                      key: "dashboard.contributions.summary",
                      values: {
                        kind: { key: `terms.kind.${variant.kind}` },
                        whole: scopeName(assessment, variant.whole),
                        calibres: { list: calibresOf(assessment, variant) },
                      },
                    })}
                  </p>
                  <ul className="mt-1">
                    {contributionTrajectories(assessment, indicator, variant).map((trajectory) => (
                      <li key={inWords(trajectory)}>{inWords(trajectory)}</li>
                    ))}
                  </ul>
                </>
              }
              actions={
                <ChartActions
                  assessment={assessment}
                  place={place}
                  indicator={indicator.code}
                  chart={contributionsKey(assessment, variant)}
                  name={heading}
                />
              }
              tableLabel={t("table")}
              table={
                <PartsTable
                  assessment={assessment}
                  place={place}
                  kind={variant.kind}
                  whole={variant.whole}
                  caption={heading}
                  rows={variant.yearsParts.map((yearParts) => ({
                    indicator,
                    yearParts,
                    label: inWords({ key: "dashboard.year", values: { year: yearParts.year } }),
                  }))}
                />
              }
            >
              <div className="rounded-lg border border-line bg-card p-4">
                <ChartPicture
                  drawing={{
                    kind: "stack",
                    series: contributionParts(assessment, indicator, variant, inWords),
                  }}
                  name={heading}
                />
              </div>
            </ChartFrame>
          </section>
        );
      })}
      {unknown.length > 0 && (
        <Section
          id="contributions"
          heading={t(known.length === 0 ? "none" : "rest")}
          text={inWords({
            key: "dashboard.contributions.missing",
            values: {
              kinds: { list: unknown.map(({ kind }) => ({ key: `terms.kind.${kind}` })) },
            },
          })}
        >
          {null}
        </Section>
      )}
    </>
  );
}

function calibresOf(
  assessment: PlanAssessment,
  { yearsParts }: ContributionVariant,
): readonly LocalText[] {
  const codes = new Set(yearsParts.map(({ calibre }) => calibre));
  return [...codes].map((code) => calibreName(assessment, code));
}
