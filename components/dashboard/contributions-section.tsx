import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { StackedBarPicture } from "@/components/charts/stacked-bar-picture";
import type { StackedBarSeries } from "@/components/charts/types";
import { contributionSeries } from "@/lib/assessment/chart-series";
import type { ContributionVariant } from "@/lib/assessment/chart-types";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { LocalText } from "@/lib/plans/types";

import { contributionHeading } from "./contribution-heading";
import { calibreName, scopeName } from "./lookup";
import type { Word } from "./phrase";
import type { DashboardPlace } from "./place";
import { Section } from "./section";
import { stackRow } from "./stack-row";
import { StackTable } from "./stack-table";
import { amountOf } from "./subject";
import { useSay } from "./use-say";

interface ContributionsSectionProps {
  readonly assessment: PlanAssessment;
  readonly indicator: IndicatorAssessment;
  readonly place: DashboardPlace;
}

/** Who brings what: by hub, by carrier within its hub, by field. */
export function ContributionsSection({ assessment, indicator, place }: ContributionsSectionProps) {
  const t = useTranslations("dashboard.contributions");
  const say = useSay();
  const { variants } = contributionSeries(indicator, assessment.year, assessment.scopes);
  const known = variants.filter(({ stacks }) =>
    stacks.some(({ parts }) => parts.some((part) => part.value !== null)),
  );
  const unknown = variants.filter((variant) => !known.includes(variant));
  return (
    <>
      {known.map((variant) => {
        const heading = say(contributionHeading(assessment, variant));
        return (
          <section key={`${variant.kind} ${variant.whole}`} className="mt-10">
            <ChartFrame
              heading={heading}
              summary={say({
                key: "dashboard.contributions.summary",
                values: {
                  kind: { key: `terms.kind.${variant.kind}` },
                  whole: scopeName(assessment, variant.whole),
                  calibres: { list: calibresOf(assessment, variant) },
                },
              })}
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
                  series={stackedSeries(assessment, indicator, variant, say)}
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

function stackedSeries(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  variant: ContributionVariant,
  say: (word: Word) => string,
): StackedBarSeries {
  const { kind, parts, bound, stacks } = variant;
  return {
    scale: "shared",
    partLabels: parts.map((part) => say(scopeName(assessment, part))),
    restLabel: say({ key: `terms.rest.${kind}` }),
    remainingLabel: say({ key: "dashboard.gaps.remaining" }),
    boundLabel:
      bound === null
        ? ""
        : say({ key: "dashboard.gaps.bound", values: { bound: amountOf(indicator, bound) } }),
    rows: stacks.map((stack) =>
      stackRow({
        assessment,
        indicator,
        stack,
        kind,
        label: say({ key: "dashboard.year", values: { year: stack.year } }),
        say,
      }),
    ),
  };
}
