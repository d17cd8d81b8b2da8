import { useTranslations } from "next-intl";

import { PlaceLink } from "@/components/page/place-link";
import { useWords } from "@/components/page/use-words";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { AssessmentChanges } from "@/lib/releases/compare";
import type { Word } from "@/lib/words/sentence";
import { changeLines } from "@/lib/words/verdict/change-sentences";

/** The most that fit in the first screen. */
const SHOWN = 3;

interface ChangesCardProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  /** Changes since the previous release; null where there is none to compare with. */
  changes: AssessmentChanges | null;
}

/** Says what is different from the previous release: the weightiest first, all of it on the page of changes. */
export function ChangesCard({ assessment, place, changes }: ChangesCardProps) {
  const t = useTranslations("dashboard.changes");
  const inWords = useWords();
  const lines = changes === null ? [] : changeLines(assessment, changes);
  const since: Readonly<Record<string, Word>> =
    changes === null
      ? {}
      : { release: changes.before.release ?? 0, day: { day: changes.before.asOf } };
  const verdicts = changes?.verdictsMoved.length ?? 0;
  const heading =
    verdicts > 0
      ? inWords({ key: "board.changes.verdicts", values: { ...since, count: verdicts } })
      : t("heading");
  const first = lines.slice(0, SHOWN);
  return (
    <section aria-labelledby="changes" className="rounded-lg border border-line bg-card px-4 py-3">
      <h2 id="changes" className="text-base leading-snug font-semibold">
        {heading}
      </h2>
      {changes === null && <p className="mt-1 text-sm">{t("first")}</p>}
      {changes !== null && lines.length === 0 && (
        <p className="mt-1 text-sm">
          {inWords({ key: "dashboard.changes.unchanged", values: since })}
        </p>
      )}
      {lines.length > 0 && (
        <>
          <ul className="mt-1 divide-y divide-line text-sm leading-snug">
            {first.map(({ indicator, sentence, cause }) => (
              <li key={inWords(sentence)} className="py-1.5">
                <PlaceLink
                  place={place}
                  to={`/indicators/${indicator}`}
                  className="text-ink hover:text-accent"
                >
                  {inWords(sentence)}
                </PlaceLink>
                {cause !== null && (
                  <p className="text-xs leading-snug text-muted">{inWords(cause)}</p>
                )}
              </li>
            ))}
          </ul>
          <p className="border-t border-line pt-1.5 text-sm">
            <PlaceLink place={{ ...place, year: null, asOf: null }} to="/changes">
              {inWords({ key: "board.changes.all", values: { count: lines.length } })}
            </PlaceLink>
          </p>
        </>
      )}
    </section>
  );
}
