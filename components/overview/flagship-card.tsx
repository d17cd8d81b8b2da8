import { useLocale } from "next-intl";

import { ChartPicture } from "@/components/page/pictures/chart-picture";
import { PlaceLink } from "@/components/page/place-link";
import { useWords } from "@/components/page/use-words";
import { WholeAmounts } from "@/components/ui/whole-amounts";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import { FORCED_COLOURS } from "@/lib/chart-layout/palette";
import { quantifiedIndicators } from "@/lib/words/lookup";
import { provinceSubject } from "@/lib/words/subject";
import { flagshipSentence } from "@/lib/words/trajectory/flagship-sentence";
import { plainTrajectorySeries } from "@/lib/words/trajectory/plain-trajectory";

/** Height of the drawing, px: what is left of the first screen, or more where what stands beside it is longer, as in English. */
const HEIGHT = 210;
const BESIDE_MORE = 280;
const BESIDE_CONTEXT = 230;
/** That of a board of its own, px. */
const TALL = 380;

interface FlagshipCardProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  isTall?: boolean;
  /** Whether the indicators without a target stand beside it, which take more room than changes. */
  isBesideContext?: boolean;
}

/** Shows the trajectory of the plan's first target: values, path and target, and a link to all that belongs to it. */
export function FlagshipCard({
  assessment,
  place,
  isTall = false,
  isBesideContext = false,
}: FlagshipCardProps) {
  const inWords = useWords();
  const beside = isBesideContext ? BESIDE_CONTEXT : HEIGHT;
  const height = useLocale() === "en" ? BESIDE_MORE : beside;
  const [flagship] = quantifiedIndicators(assessment);
  const subject = flagship === undefined ? null : provinceSubject(assessment, flagship);
  if (flagship === undefined || subject === null) return null;
  const heading = inWords(flagshipSentence(subject));
  return (
    <section
      aria-labelledby="flagship"
      className={`rounded-lg border border-line bg-card px-4 py-3 ${FORCED_COLOURS}`}
    >
      <h2 id="flagship" className="text-base leading-snug font-semibold text-balance">
        <PlaceLink
          place={place}
          to={`/indicators/${flagship.code}`}
          className="text-ink hover:text-accent"
        >
          <WholeAmounts>{heading}</WholeAmounts>
        </PlaceLink>
      </h2>
      <ChartPicture
        room="card"
        height={isTall ? TALL : height}
        drawing={{ kind: "trajectory", series: plainTrajectorySeries(subject, inWords) }}
        name={heading}
      />
    </section>
  );
}
