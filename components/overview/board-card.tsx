import { useTranslations } from "next-intl";

import { PlaceLink } from "@/components/page/place-link";
import { useWords } from "@/components/page/use-words";
import { PillarBoard } from "@/components/pillars/pillar-board";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import { gapOriginSentence } from "@/lib/words/board/pillar-board";

interface BoardCardProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
}

/** Shows where the gap is: nine pillars × eight targets, and where that of the largest missed target lies. */
export function BoardCard({ assessment, place }: BoardCardProps) {
  const t = useTranslations("board");
  const inWords = useWords();
  const origin = gapOriginSentence(assessment);
  return (
    <section
      aria-labelledby="pillars"
      className="flex flex-col rounded-lg border border-line bg-card px-4 py-3"
    >
      <h2 id="pillars" className="mb-1 text-base leading-snug font-semibold">
        <PlaceLink place={place} to="/pillars" className="text-ink hover:text-accent">
          {t("heading")}
        </PlaceLink>
      </h2>
      <PillarBoard assessment={assessment} place={place} />
      {origin !== null && (
        <p className="mt-auto pt-1.5 text-sm leading-snug font-semibold">{inWords(origin)}</p>
      )}
    </section>
  );
}
