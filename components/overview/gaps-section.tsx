import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { StackedBarPicture } from "@/components/charts/stacked-bar-picture";
import type { PlanAssessment } from "@/lib/assessment/types";
import { BridgeNotes } from "@/components/page/bridge-note";
import { ChartActions } from "@/components/page/chart-actions";
import { OVERVIEW } from "@/lib/chart-files/overview";
import { gapHeading, gapSeries, gapStacks, undrawn } from "@/lib/words/parts/gap-stacks";
import { scopesOfKind } from "@/lib/words/lookup";
import { otherReadings, readingLines } from "@/lib/words/verdict/other-readings";
import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import { Section } from "@/components/page/section";
import { StackTable } from "@/components/page/stack-table";
import { provinceSubject } from "@/lib/words/subject";
import { useSay } from "@/components/page/use-say";

interface GapsSectionProps {
  readonly assessment: PlanAssessment;
  readonly place: DashboardPlace;
}

/** Where the gap lies: what each hub brings towards each target, and what is still missing. */
export function GapsSection({ assessment, place }: GapsSectionProps) {
  const t = useTranslations("dashboard.gaps");
  const say = useSay();
  const stacks = gapStacks(assessment);
  const heading = say(gapHeading(assessment, stacks));
  const aside = <UndrawnList assessment={assessment} place={place} />;
  if (stacks.length === 0) {
    return (
      <Section id="gaps" heading={heading} text={t("nothingText")}>
        {aside}
      </Section>
    );
  }
  return (
    <section className="mt-10">
      <ChartFrame
        heading={heading}
        summary={t("summary")}
        actions={
          <ChartActions
            assessment={assessment}
            place={place}
            indicator={OVERVIEW}
            chart="gaps"
            name={heading}
          />
        }
        tableLabel={t("table")}
        table={
          <StackTable
            assessment={assessment}
            place={place}
            kind="hub"
            whole={scopesOfKind(assessment, "province")[0]?.code ?? ""}
            caption={t("table")}
            rows={stacks.map(({ indicator, stack }) => ({
              indicator,
              stack,
              label: say(indicator.name),
            }))}
          />
        }
      >
        <div className="rounded-lg border border-line bg-card p-4">
          <StackedBarPicture series={gapSeries(assessment, stacks, say)} name={heading} />
        </div>
        <BridgeNotes
          indicators={stacks.filter(({ stack }) => stack.bridged).map(({ indicator }) => indicator)}
        />
        {aside}
      </ChartFrame>
    </section>
  );
}

/** Numbers that exist but may not stand in a bar: their calibre is not the target's. */
function UndrawnList({ assessment, place }: GapsSectionProps) {
  const t = useTranslations("dashboard");
  const say = useSay();
  const lines = undrawn(assessment, gapStacks(assessment)).flatMap((indicator) => {
    const subject = provinceSubject(assessment, indicator);
    const readings = subject === null ? [] : otherReadings(subject);
    return subject === null || readings.length === 0 ? [] : [{ indicator, subject, readings }];
  });
  if (lines.length === 0) return null;
  return (
    <div className="mt-3 rounded-lg border border-line bg-card p-4 text-sm">
      <p className="font-semibold">{t("gaps.undrawn")}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {lines.map(({ indicator, subject, readings }) => (
          <li key={indicator.code}>
            <PlaceLink place={place} to={`/indicators/${indicator.code}`} className="underline">
              {say(indicator.name)}
            </PlaceLink>
            {t("gaps.colon")}
            {readingLines(subject, readings).map(say).join(t("space"))}
          </li>
        ))}
      </ul>
    </div>
  );
}
