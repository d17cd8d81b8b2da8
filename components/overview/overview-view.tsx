import clsx from "clsx";

import { ReportDownload } from "@/components/report/report-download";
import type { PlanAssessment, Verdict } from "@/lib/assessment/types";
import type { AssessmentChanges } from "@/lib/releases/compare";
import type { Release } from "@/lib/vocabulary/release";
import { pillarsOf } from "@/lib/words/lookup";
import { PageHead } from "@/components/page/page-head";
import type { ParamNotice } from "@/components/page/param-notice";
import type { DashboardPlace } from "@/lib/addresses/place";
import { VERDICT_PARAM } from "@/lib/assessment/read-verdict";

import { BoardCard } from "./board-card";
import { ChangesCard } from "./changes-card";
import { ContextSection } from "./context-section";
import { FlagshipCard } from "./flagship-card";
import { HeadlineSentence } from "./headline-sentence";
import { ReleaseNote } from "./release-note";
import { StatusStrip } from "./status-strip";
import { TargetGaps } from "./target-gaps";

interface OverviewViewProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  notices: readonly ParamNotice[];
  changes: AssessmentChanges | null;
  /** The release shown, for members the newest one by "as of"; null where there is none. */
  release?: Release | null;
  /** Verdict whose targets alone are shown; null for all. */
  verdict?: Verdict | null;
}

/**
 * The page to read in ten seconds, on one screen: the sentence, how much each target misses, in which pillars, the
 * trajectory of the first target, what changed.
 */
export function OverviewView(props: OverviewViewProps) {
  const { assessment, place, notices, changes, release = null, verdict = null } = props;
  const hasPillars = pillarsOf(assessment).length > 0;
  return (
    <>
      <PageHead
        assessment={assessment}
        place={place}
        path=""
        notices={notices}
        carried={[VERDICT_PARAM]}
        title={<HeadlineSentence assessment={assessment} />}
        meta={
          <>
            <ReportDownload assessment={assessment} place={place} />
            {release !== null && <ReleaseNote release={release} isFolded />}
          </>
        }
      >
        <StatusStrip assessment={assessment} place={place} shown={verdict} />
      </PageHead>
      <div
        className={clsx(
          "mt-3 grid gap-3 print:block print:space-y-3",
          hasPillars && "xl:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]",
        )}
      >
        <TargetGaps assessment={assessment} place={place} shown={verdict} />
        {hasPillars && <BoardCard assessment={assessment} place={place} />}
        <FlagshipCard assessment={assessment} place={place} />
        <ChangesCard assessment={assessment} place={place} changes={changes} />
      </div>
      <ContextSection assessment={assessment} place={place} />
    </>
  );
}
