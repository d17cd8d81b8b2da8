import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { ChartPicture } from "@/components/page/pictures/chart-picture";
import type { PlanAssessment } from "@/lib/assessment/types";
import { BridgeNotes } from "@/components/page/bridge-note";
import { ChartActions } from "@/components/page/pictures/chart-actions";
import { OVERVIEW } from "@/lib/chart-files/overview";
import { gapHeading, gapSeries, gapParts, undrawn } from "@/lib/words/parts/gap-parts";
import { scopesOfKind } from "@/lib/words/lookup";
import { otherReadings, readingLines } from "@/lib/words/verdict/other-readings";
import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import { Section } from "@/components/page/section";
import { PartsTable } from "@/components/page/parts-table";
import { provinceSubject } from "@/lib/words/subject";
import { useWords } from "@/components/page/use-words";

interface GapsSectionProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
}

/** Shows where the gap lies: what each hub contributes to each target, and what is still missing. */
export function GapsSection({ assessment, place }: GapsSectionProps) {
  const t = useTranslations("dashboard.gaps");
  const inWords = useWords();
  const yearsParts = gapParts(assessment);
  const heading = inWords(gapHeading(assessment, yearsParts));
  const aside = <UndrawnList assessment={assessment} place={place} />;
  if (yearsParts.length === 0) {
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
          <PartsTable
            assessment={assessment}
            place={place}
            kind="hub"
            whole={scopesOfKind(assessment, "province")[0]?.code ?? ""}
            caption={t("table")}
            rows={yearsParts.map(({ indicator, yearParts }) => ({
              indicator,
              yearParts,
              label: inWords(indicator.name),
            }))}
          />
        }
      >
        <div className="rounded-lg border border-line bg-card p-4">
          <ChartPicture
            drawing={{ kind: "stack", series: gapSeries(assessment, yearsParts, inWords) }}
            name={heading}
          />
        </div>
        <BridgeNotes
          indicators={yearsParts
            .filter(({ yearParts }) => yearParts.bridged)
            .map(({ indicator }) => indicator)}
        />
        {aside}
      </ChartFrame>
    </section>
  );
}

/** Lists numbers that exist but may not stand in a bar, because their calibre is not the target's. */
function UndrawnList({ assessment, place }: GapsSectionProps) {
  const t = useTranslations("dashboard");
  const inWords = useWords();
  const lines = undrawn(assessment, gapParts(assessment)).flatMap((indicator) => {
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
              {inWords(indicator.name)}
            </PlaceLink>
            {t("gaps.colon")}
            {readingLines(subject, readings).map(inWords).join(t("space"))}
          </li>
        ))}
      </ul>
    </div>
  );
}
