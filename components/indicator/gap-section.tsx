import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { ConflictSign } from "@/components/page/conflict-sign";
import { useWords } from "@/components/page/use-words";
import { readGapLens, type GapLens } from "@/lib/addresses/gap-lens";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { RestRow } from "@/lib/assessment/types";
import { dimensionCodes } from "@/lib/plans/dimensions";
import { dimensionName } from "@/lib/words/lookup";
import { restSentence } from "@/lib/words/parts/conflicts";
import { contributionVariants } from "@/lib/words/parts/contribution-parts";
import { chosenLens, lensContents, type LensContent } from "@/lib/words/parts/gap-lens";
import type { Subject } from "@/lib/words/subject";

import { ContributionsFigure } from "./contributions-figure";
import { GapLensSwitch, useLensName } from "./gap-lens-switch";
import { GapSharesFigure } from "./gap-shares-figure";
import { OutlookLink } from "./outlook-link";
import { PartWaterfallFigure } from "./part-waterfall-figure";
import { RestLines } from "./rest-lines";
import { WaterfallFigure } from "./waterfall-figure";

interface GapSectionProps {
  subject: Subject;
  place: DashboardPlace;
  /** How the address asks to divide the gap; null where it does not say. */
  asked: GapLens | null;
}

/**
 * Shows where the gap lies, through one lens: the way from the baseline to the target, what each part contributes
 * year by year, and who carries the rest of the gap. Nothing but sentences where no part was reported.
 */
export function GapSection({ subject, place, asked: wanted }: GapSectionProps) {
  const t = useTranslations("outlook.parts");
  const { scopes } = subject.assessment;
  const asked = readGapLens(wanted, dimensionCodes(scopes));
  const contents = lensContents(subject);
  const lensName = useLensName(subject.assessment);
  const content = chosenLens(contents, asked, scopes);
  return (
    <section id="gap-parts" className="mt-6 max-sm:mt-4 print:mt-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 break-after-avoid">
        <h2 className="text-lg leading-snug font-semibold">{t("title")}</h2>
        {content !== null && (
          <GapLensSwitch
            lenses={contents.map(({ lens }) => ({ lens, name: lensName(lens) }))}
            current={content.lens}
            place={place}
            indicator={subject.indicator.code}
          />
        )}
      </div>
      {asked !== null && content !== null && asked !== content.lens && (
        <p className="mt-2 text-sm text-muted">{t("notThere", { lens: lensName(asked) })}</p>
      )}
      {content !== null && (
        <div className="mt-3 grid items-start gap-x-6 gap-y-4 rounded-lg border border-line bg-card p-3 sm:p-4 lg:grid-cols-2 print:grid-cols-2 print:break-inside-avoid">
          <Figures subject={subject} place={place} content={content} />
        </div>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-x-8 gap-y-1 text-sm text-muted">
        <RestLines subject={subject} />
        <MissingParts subject={subject} />
        <OutlookLink subject={subject} place={place} />
      </div>
    </section>
  );
}

function Figures({
  subject,
  place,
  content,
}: {
  subject: Subject;
  place: DashboardPlace;
  content: LensContent;
}): ReactNode {
  if (content.by === null) return <WaterfallFigure subject={subject} place={place} />;
  const { divided, waterfall, contribution } = content;
  return (
    <>
      {divided !== null && waterfall !== null && (
        <PartWaterfallFigure subject={subject} place={place} content={{ divided, waterfall }} />
      )}
      {divided !== null && waterfall === null && divided.conflict !== null && (
        <ConflictNote subject={subject} conflict={divided.conflict} />
      )}
      {contribution !== null && (
        <ContributionsFigure
          subject={subject}
          place={place}
          variant={contribution}
          isAlone={waterfall === null && divided?.conflict == null}
        />
      )}
      {divided !== null && <GapSharesFigure subject={subject} place={place} divided={divided} />}
    </>
  );
}

function ConflictNote({
  subject: { assessment, indicator },
  conflict,
}: {
  subject: Subject;
  conflict: RestRow;
}) {
  const t = useTranslations("outlook.parts");
  const inWords = useWords();
  return (
    <div>
      <h3 className="font-semibold">{t("conflict")}</h3>
      <p className="mt-1 text-sm text-muted">{t("conflictText")}</p>
      <p className="mt-2 font-semibold text-behind">
        <ConflictSign />
        {inWords(restSentence(assessment, indicator, conflict))}
      </p>
    </div>
  );
}

/** Names the kinds of parts that nothing was reported for. */
function MissingParts({ subject: { assessment, indicator } }: { subject: Subject }) {
  const inWords = useWords();
  const { unknown } = contributionVariants(assessment, indicator);
  if (unknown.length === 0) return null;
  const kinds = { list: unknown.map(({ kind }) => dimensionName(assessment, kind)) };
  return <p>{inWords({ key: "dashboard.contributions.missing", values: { kinds } })}</p>;
}
