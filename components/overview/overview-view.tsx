import { useTranslations } from "next-intl";

import { ReportDownload } from "@/components/report/report-download";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { AssessmentChanges } from "@/lib/releases/compare";
import type { Release } from "@/lib/vocabulary/release";
import { pillarsOf } from "@/lib/words/lookup";
import { PageHead } from "@/components/page/page-head";
import type { ParamNotice } from "@/components/page/param-notice";
import { PillarMatrix } from "@/components/pillars/pillar-matrix";
import type { DashboardPlace } from "@/lib/addresses/place";
import { Section } from "@/components/page/section";

import { ChangesSection } from "./changes-section";
import { ContextSection } from "./context-section";
import { GapsSection } from "./gaps-section";
import { HeadlineSentence } from "./headline-sentence";
import { ReleaseNote } from "./release-note";
import { TargetCards } from "./target-cards";

interface OverviewViewProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  notices: readonly ParamNotice[];
  changes: AssessmentChanges | null;
  /** The release shown, for members the newest one by "as of"; null where there is none. */
  release?: Release | null;
}

/**
 * The page to read in ten seconds: one sentence, a card for each target, where the gap lies, the pillars, what
 * is new.
 */
export function OverviewView(props: OverviewViewProps) {
  const { assessment, place, notices, changes, release = null } = props;
  const t = useTranslations("dashboard.matrix");
  return (
    <>
      <PageHead
        assessment={assessment}
        place={place}
        path=""
        notices={notices}
        title={<HeadlineSentence assessment={assessment} />}
      >
        {release !== null && <ReleaseNote release={release} />}
        <ReportDownload assessment={assessment} place={place} />
      </PageHead>
      <TargetCards assessment={assessment} place={place} />
      {pillarsOf(assessment).length > 0 && (
        <>
          <GapsSection assessment={assessment} place={place} />
          <Section
            id="matrix"
            heading={t("heading")}
            text={t("text")}
            className="print:mt-0 print:[page:wide]"
          >
            <PillarMatrix assessment={assessment} place={place} />
          </Section>
        </>
      )}
      <ChangesSection assessment={assessment} place={place} changes={changes} />
      <ContextSection assessment={assessment} place={place} />
    </>
  );
}
