import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { StackedBarPicture } from "@/components/charts/stacked-bar-picture";
import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { LocalText } from "@/lib/plans/types";
import { ChartActions } from "@/components/page/chart-actions";
import { contributionsKey } from "@/lib/chart-files/contributions-key";
import { contributionCourses } from "@/lib/words/parts/contribution-courses";
import { contributionHeading } from "@/lib/words/parts/contribution-heading";
import { contributionStacks, contributionVariants } from "@/lib/words/parts/contribution-stacks";
import { calibreName, scopeName } from "@/lib/words/lookup";
import type { DashboardPlace } from "@/lib/addresses/place";
import { Section } from "@/components/page/section";
import { StackTable } from "@/components/page/stack-table";
import { useSay } from "@/components/page/use-say";

interface ContributionsSectionProps {
  readonly assessment: PlanAssessment;
  readonly indicator: IndicatorAssessment;
  readonly place: DashboardPlace;
}

/** Who brings what: by hub, by carrier within its hub, by field. */
export function ContributionsSection({ assessment, indicator, place }: ContributionsSectionProps) {
  const t = useTranslations("dashboard.contributions");
  const say = useSay();
  const { known, unknown } = contributionVariants(assessment, indicator);
  return (
    <>
      {known.map((variant) => {
        const heading = say(contributionHeading(assessment, variant));
        return (
          <section key={`${variant.kind} ${variant.whole}`} className="mt-10">
            <ChartFrame
              heading={heading}
              summary={
                <>
                  <p>
                    {say({
                      key: "dashboard.contributions.summary",
                      values: {
                        kind: { key: `terms.kind.${variant.kind}` },
                        whole: scopeName(assessment, variant.whole),
                        calibres: { list: calibresOf(assessment, variant) },
                      },
                    })}
                  </p>
                  <ul className="mt-1">
                    {contributionCourses(assessment, indicator, variant).map((course) => (
                      <li key={say(course)}>{say(course)}</li>
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
                <StackTable
                  assessment={assessment}
                  place={place}
                  kind={variant.kind}
                  whole={variant.whole}
                  caption={heading}
                  rows={variant.stacks.map((stack) => ({
                    indicator,
                    stack,
                    label: say({ key: "dashboard.year", values: { year: stack.year } }),
                  }))}
                />
              }
            >
              <div className="rounded-lg border border-line bg-card p-4">
                <StackedBarPicture
                  series={contributionStacks(assessment, indicator, variant, say)}
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
          text={say({
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
  { stacks }: ContributionVariant,
): readonly LocalText[] {
  const codes = new Set(stacks.map(({ calibre }) => calibre));
  return [...codes].map((code) => calibreName(assessment, code));
}
