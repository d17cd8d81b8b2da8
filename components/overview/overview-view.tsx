import clsx from "clsx";
import { useTranslations } from "next-intl";

import { ReportDownload } from "@/components/report/report-download";
import type { PlanAssessment, Verdict } from "@/lib/assessment/types";
import type { AssessmentChanges } from "@/lib/releases/compare";
import type { Release } from "@/lib/vocabulary/release";
import { contextIndicators, pillarsOf } from "@/lib/words/lookup";
import { PageLink } from "@/components/layout/page-link";
import { PageHead } from "@/components/page/page-head";
import type { ParamNotice } from "@/components/page/param-notice";
import { useWords } from "@/components/page/use-words";
import { dashboardPath, type DashboardPlace } from "@/lib/addresses/place";
import { presentPath } from "@/lib/addresses/present";
import { VERDICT_PARAM } from "@/lib/assessment/read-verdict";
import { asOfWords } from "@/lib/words/verdict/as-of-words";

import { Presentation } from "./presentation";
import { BoardCard } from "./board-card";
import { ChangesCard } from "./changes-card";
import { ContextSection } from "./context-section";
import { FlagshipCard } from "./flagship-card";
import { HeadlineSentence } from "./headline-sentence";
import { PeopleLine } from "./people-line";
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
  /** Whether the page is shown board by board. */
  isPresented?: boolean;
}

/**
 * The page to read in ten seconds, on one screen: the sentence, how much each target misses, in which pillars, the
 * trajectory of the first target, what changed.
 */
export function OverviewView(props: OverviewViewProps) {
  const { assessment, place, notices, changes, release = null, verdict = null } = props;
  const t = useTranslations("common.present");
  const hasPillars = pillarsOf(assessment).length > 0;
  if (props.isPresented === true) return <PresentedOverview {...props} />;
  // Without an earlier release there are no changes: no empty card says so where others have a use for the room.
  const hasChanges = changes !== null || contextIndicators(assessment).length === 0;
  const context = <ContextSection assessment={assessment} place={place} isBeside={!hasChanges} />;
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
            <PageLink href={presentPath(place)} className="text-accent underline print:hidden">
              {t("start")}
            </PageLink>
          </>
        }
      >
        <StatusStrip assessment={assessment} place={place} shown={verdict} />
      </PageHead>
      <div className={clsx("boards", !hasPillars && "boards-three")}>
        <TargetGaps assessment={assessment} place={place} shown={verdict} />
        {hasPillars && <BoardCard assessment={assessment} place={place} />}
        <FlagshipCard assessment={assessment} place={place} isBesideContext={!hasChanges} />
        {hasChanges ? (
          <ChangesCard assessment={assessment} place={place} changes={changes} />
        ) : (
          context
        )}
      </div>
      <PeopleLine assessment={assessment} place={place} />
      {hasChanges && <div className="mt-3">{context}</div>}
    </>
  );
}

/** A chart grows with its board by itself; tables and words are read from afar only when they are enlarged. */
const ENLARGED = "[zoom:1.6] max-lg:[zoom:1] print:[zoom:1]";

/** A chart is the higher the wider it is: below a headline it is narrower, most of all with lines in English. */
const LOW_ENOUGH =
  "mx-auto w-full max-w-[max(40rem,110svh)] [&:lang(en)]:max-w-[max(40rem,94svh)] print:max-w-none!";

/** The overview for a projector: each of its cards has the screen to itself. */
function PresentedOverview({ assessment, place, changes, verdict = null }: OverviewViewProps) {
  const inWords = useWords();
  const mark = assessment.illustrative ? [inWords({ key: "terms.illustrative" })] : [];
  return (
    <Presentation
      standing={[...mark, ...asOfWords(assessment).map(inWords)].join(" · ")}
      back={dashboardPath(place, "")}
      boards={[
        <>
          <h1 className="text-2xl leading-snug font-bold">
            <HeadlineSentence assessment={assessment} />
          </h1>
          <StatusStrip assessment={assessment} place={place} shown={verdict} />
          <div className={LOW_ENOUGH}>
            <TargetGaps assessment={assessment} place={place} shown={verdict} />
          </div>
        </>,
        ...(pillarsOf(assessment).length > 0
          ? [
              <div key="board" className={ENLARGED}>
                <BoardCard assessment={assessment} place={place} />
              </div>,
            ]
          : []),
        <FlagshipCard key="flagship" assessment={assessment} place={place} isTall />,
        ...(changes === null
          ? []
          : [
              <div key="changes" className={ENLARGED}>
                <ChangesCard assessment={assessment} place={place} changes={changes} />
              </div>,
            ]),
      ]}
    />
  );
}
