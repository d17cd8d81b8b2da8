import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { PageHead } from "@/components/page/page-head";
import type { ParamNotice } from "@/components/page/param-notice";
import { PeopleSection } from "@/components/page/people/people-section";
import { PlaceTrail } from "@/components/page/place-trail";
import { useWords } from "@/components/page/use-words";
import { Card } from "@/components/ui/card";
import { DisclosureTabs } from "@/components/ui/disclosure-tabs";
import type { GapLens } from "@/lib/addresses/gap-lens";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { provinceSubject } from "@/lib/words/subject";
import { indicatorSources, replacedSources } from "@/lib/words/verdict/figure-rows";
import { RegisterLine } from "@/components/page/evidence/register-line";
import { SourcesList } from "@/components/page/evidence/sources-list";

import { FiguresTable } from "./figures-table";
import { GapSection } from "./gap-section";
import { IndicatorNotes } from "./indicator-notes";
import { Calculations, KeyNumbers } from "./key-numbers";
import { PathComparison } from "./path-comparison";
import { ReferencesList } from "./references-list";
import { TargetHistory } from "./target-history";
import { TrajectorySection } from "./trajectory-section";
import { VerdictCard } from "./verdict-card";

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
 * Shows everything that is known of one indicator: verdict and trajectory side by side, the numbers that count, where
 * the gap lies, and in tabs the data, definitions and sources.
 */
export function IndicatorView(props: IndicatorViewProps) {
  const { assessment, indicator, place, notices, lens = null, children } = props;
  const t = useTranslations();
  const inWords = useWords();
  const subject = provinceSubject(assessment, indicator);
  if (subject === null) return null;
  const sources = indicatorSources(assessment, indicator);
  const isCounted = indicator.accrual !== "qualitative";
  const data = {
    key: "data",
    label: t("dashboard.detail.data"),
    content: (
      <>
        <FiguresTable
          assessment={assessment}
          indicator={indicator}
          withHistory={place.base === ""}
        />
        <ReferencesList assessment={assessment} indicator={indicator} sources={sources} />
      </>
    ),
  };
  const definition = {
    key: "definition",
    label: t("dashboard.detail.definition"),
    content: (
      <>
        <IndicatorNotes assessment={assessment} indicator={indicator} />
        <TargetHistory assessment={assessment} indicator={indicator} sources={sources} />
      </>
    ),
  };
  const origin = {
    key: "sources",
    label: t("dashboard.detail.sources"),
    content: (
      <>
        {children}
        <h3 id="sources" className="sr-only">
          {t("terms.source")}
        </h3>
        <SourcesList
          sources={assessment.sources}
          keys={sources}
          replaced={replacedSources(assessment)}
        />
      </>
    ),
  };
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
      {isCounted ? (
        <>
          <div className="mt-3 grid gap-4 lg:grid-cols-[2fr_3fr] print:grid-cols-[2fr_3fr] print:[&:lang(en)]:grid-cols-2">
            <div className="flex min-w-0 flex-col gap-4">
              <VerdictCard subject={subject} sources={sources} />
              <section aria-labelledby="numbers" className="flex grow flex-col">
                <h2 id="numbers" className="sr-only">
                  {t("dashboard.numbers.heading")}
                </h2>
                <KeyNumbers subject={subject} />
              </section>
              <RegisterLine indicator={indicator} scope={subject.scope.scope} place={place} />
            </div>
            <Card className="min-w-0">
              <TrajectorySection subject={subject} place={place} />
            </Card>
          </div>
          <div className="mt-3 rounded-lg border border-line bg-card px-4 empty:hidden sm:px-5">
            <Calculations subject={subject} />
            <PathComparison subject={subject} />
          </div>
          <GapSection subject={subject} place={place} asked={lens} />
        </>
      ) : (
        <div className="mt-4">
          <VerdictCard subject={subject} sources={sources} />
        </div>
      )}
      <PeopleSection
        assessment={assessment}
        place={place}
        subject={{ indicator: indicator.code, scope: null }}
      />
      <section aria-labelledby="detail" className="mt-5">
        <h2 id="detail" className="sr-only">
          {t("dashboard.detail.heading")}
        </h2>
        <DisclosureTabs
          name="indicator-detail"
          tabs={isCounted ? [data, definition, origin] : [definition, origin]}
        />
      </section>
    </>
  );
}
