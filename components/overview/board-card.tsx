import { useTranslations } from "next-intl";

import { PlaceLink } from "@/components/page/place-link";
import { useWords } from "@/components/page/use-words";
import { PillarMark } from "@/components/pillars/pillar-mark";
import { PillarBoard } from "@/components/pillars/pillar-board";
import type { DashboardPlace } from "@/lib/addresses/place";
import { boardSheets } from "@/lib/assessment/charts/board-sheets";
import type { PlanAssessment } from "@/lib/assessment/types";
import { boardIndicators } from "@/lib/words/board/board-indicators";
import { gapOriginSentence } from "@/lib/words/board/gap-origin";

interface BoardCardProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
}

/** Shows where the gap is: nine pillars × eight targets, and where that of the largest missed target lies. */
export function BoardCard({ assessment, place }: BoardCardProps) {
  const t = useTranslations("board");
  const inWords = useWords();
  const origin = gapOriginSentence(assessment);
  const sheets = boardSheets(assessment, boardIndicators(assessment, false));
  return (
    <section
      aria-labelledby="pillars"
      className="flex flex-col rounded-lg border border-line bg-card px-4 py-3"
    >
      <div className="mb-1 flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h2 id="pillars" className="text-base leading-snug font-semibold">
            <PlaceLink place={place} to="/pillars" className="text-ink hover:text-accent">
              {t("heading")}
            </PlaceLink>
          </h2>
          {origin !== null && <p className="mt-1 text-sm leading-snug">{inWords(origin)}</p>}
        </div>
        {sheets.length === 1 && <PillarMark assessment={assessment} />}
      </div>
      <PillarBoard assessment={assessment} place={place} sheet={sheets[0] ?? null} />
      {sheets.length > 1 && (
        <p className="mt-1">
          <PlaceLink
            place={place}
            to="/pillars"
            className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
          >
            {t("sheet.all", { count: sheets.length })}
          </PlaceLink>
        </p>
      )}
    </section>
  );
}
