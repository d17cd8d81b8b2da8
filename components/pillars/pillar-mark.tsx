import { useTranslations } from "next-intl";

import { StillPicture } from "@/components/page/pictures/still-picture";
import { useWords } from "@/components/page/use-words";
import type { PlanAssessment } from "@/lib/assessment/types";
import { markSentence, pillarGauges } from "@/lib/words/board/pillar-charts";

/** Side of the mark, px: small enough to stand beside a heading. */
const SIDE = 80;

/** Shows the “333” mark: a gauge for each pillar, three by three. What it says in full is its name and its title. */
export function PillarMark({ assessment }: { assessment: PlanAssessment }) {
  const t = useTranslations("board.mark");
  const inWords = useWords();
  const series = pillarGauges(assessment, inWords);
  return (
    <div className="shrink-0" title={t("key")}>
      <StillPicture
        width={SIDE}
        height={SIDE}
        drawing={{ kind: "gauges", series }}
        name={inWords(markSentence(assessment))}
      />
    </div>
  );
}
