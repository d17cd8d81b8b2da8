import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { indicatorSources } from "@/lib/words/verdict/figure-rows";
import { findingSentence } from "@/lib/words/verdict/finding";
import type { GapLens } from "@/lib/addresses/gap-lens";
import { otherReadings, readingLines } from "@/lib/words/verdict/other-readings";
import { PageHead } from "@/components/page/page-head";
import type { ParamNotice } from "@/components/page/param-notice";
import { PlaceTrail } from "@/components/page/place-trail";
import type { DashboardPlace } from "@/lib/addresses/place";
import { Section } from "@/components/page/section";
import { provinceSubject, verdictTerm } from "@/lib/words/subject";
import { TargetLine } from "@/components/page/target-line";
import { useWords } from "@/components/page/use-words";
import { VerdictBadge } from "@/components/page/verdict-badge";
import { VerdictNotes } from "@/components/page/verdict-notes";

import { ContributionsSection } from "./contributions-section";
import { FiguresTable } from "./figures-table";
import { GapSection } from "./gap-section";
import { BridgeNotice, CautionNotice, IndicatorNotes } from "./indicator-notes";
import { KeyNumbers } from "./key-numbers";
import { OutlookLink } from "./outlook-link";
import { PathSection } from "./path-section";
import { ReferencesTable } from "./references-table";
import { RestSection } from "./rest-section";
import { SourcesList } from "./sources-list";
import { TargetHistory } from "./target-history";
import { TrajectorySection } from "./trajectory-section";

/** Names of the parameters that stay in the address: `by` says how the gap is divided (gap-lens.ts). */
const CARRIED = ["by"];

interface IndicatorViewProps {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  place: DashboardPlace;
  notices: readonly ParamNotice[];
  /** How the address asks to divide the gap; null where it does not say. */
  lens?: GapLens | null;
  /** Slot for the revision history, which only members see. */
  children?: ReactNode;
}

/**
 * Shows everything that is known of one indicator: finding, numbers with their formulas, trajectory, parts,
 * sources.
 */
export function IndicatorView(props: IndicatorViewProps) {
  const { assessment, indicator, place, notices, lens = null, children } = props;
  const t = useTranslations();
  const inWords = useWords();
  const subject = provinceSubject(assessment, indicator);
  if (subject === null) return null;
  const { scope } = subject;
  const sources = indicatorSources(assessment, indicator);
  // Parts counted by the target's calibre stand in the contributions, unless there is no whole yet.
  const readings = otherReadings(subject).filter(
    ({ otherCalibre }) => otherCalibre || scope.latest === null,
  );
  const counted = indicator.accrual !== "qualitative";
  return (
    <>
      <PageHead
        assessment={assessment}
        place={place}
        path={`/indicators/${indicator.code}`}
        notices={notices}
        carried={CARRIED}
        trail={
          <PlaceTrail
            place={place}
            above={[{ to: "/indicators", label: t("common.nav.indicators") }]}
            here={inWords(indicator.name)}
          />
        }
        title={inWords(indicator.name)}
      />
      <Card className="mt-6">
        {scope.verdict !== null && (
          <VerdictBadge
            verdict={scope.verdict}
            term={verdictTerm(assessment, scope.target, scope.verdict)}
            reason={scope.reason}
            basis={scope.basis}
          />
        )}
        <VerdictNotes subject={subject} />
        <p className="mt-1 max-w-[46rem] text-xl leading-relaxed font-semibold">
          {inWords(findingSentence(subject))}
        </p>
        <div className="mt-2">
          <TargetLine subject={subject} sources={sources} />
        </div>
        {readings.length > 0 && (
          <p className="mt-2 text-sm text-muted">
            {readingLines(subject, readings).map(inWords).join(t("dashboard.space"))}
          </p>
        )}
      </Card>
      <BridgeNotice assessment={assessment} indicator={indicator} />
      <CautionNotice indicator={indicator} />
      {counted && (
        <>
          <Section id="numbers" heading={t("dashboard.numbers.heading")}>
            <KeyNumbers subject={subject} />
          </Section>
          <TrajectorySection subject={subject} place={place} />
          <PathSection subject={subject} />
          <GapSection subject={subject} place={place} asked={lens} />
          <OutlookLink subject={subject} place={place} />
          <ContributionsSection assessment={assessment} indicator={indicator} place={place} />
          <RestSection assessment={assessment} indicator={indicator} />
          <Section
            id="figures"
            heading={t("dashboard.figures.heading")}
            text={`${t("dashboard.figures.text")}${place.base === "" ? t("dashboard.space") + t("dashboard.figures.historyText") : ""}`}
          >
            <div className="rounded-lg border border-line bg-card p-2 sm:p-4">
              <FiguresTable
                assessment={assessment}
                indicator={indicator}
                withHistory={place.base === ""}
              />
            </div>
          </Section>
          <ReferencesTable assessment={assessment} indicator={indicator} sources={sources} />
        </>
      )}
      <IndicatorNotes assessment={assessment} indicator={indicator} />
      <TargetHistory assessment={assessment} indicator={indicator} sources={sources} />
      {children}
      <Section id="sources" heading={t("terms.source")}>
        <SourcesList assessment={assessment} keys={sources} />
      </Section>
    </>
  );
}
