import { useTranslations } from "next-intl";

import type { PlanAssessment } from "@/lib/assessment/types";
import type { AssessmentChanges } from "@/lib/releases/compare";
import { changeLines, type ChangeLine } from "@/lib/words/verdict/change-sentences";
import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import { Section } from "@/components/page/section";
import { useWords } from "@/components/page/use-words";

const SHOWN = 6;

interface ChangesSectionProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  /** Changes since the previous release; null where there is none to compare with. */
  changes: AssessmentChanges | null;
}

/** Says what is different from the previous release. */
export function ChangesSection({ assessment, place, changes }: ChangesSectionProps) {
  const t = useTranslations("dashboard.changes");
  const inWords = useWords();
  if (changes === null) {
    return (
      <Section id="changes" heading={t("heading")}>
        <p className="rounded-lg border border-line bg-card p-4">{t("first")}</p>
      </Section>
    );
  }
  const lines = changeLines(assessment, changes);
  const since = { release: changes.before.release ?? 0, day: { day: changes.before.asOf } };
  const heading = inWords({
    key: lines.length === 0 ? "dashboard.changes.unchanged" : "dashboard.changes.changed",
    values: { ...since, count: lines.length },
  });
  if (lines.length === 0) {
    return (
      <Section id="changes" heading={t("heading")}>
        <p className="rounded-lg border border-line bg-card p-4">{heading}</p>
      </Section>
    );
  }
  return (
    <Section id="changes" heading={heading}>
      <div className="rounded-lg border border-line bg-card px-4 py-2">
        <Lines lines={lines.slice(0, SHOWN)} place={place} />
        {lines.length > SHOWN && (
          <details data-summarised="">
            <summary className="min-h-9 cursor-pointer py-1.5 text-accent">
              {t("more", { count: lines.length - SHOWN })}
            </summary>
            <Lines lines={lines.slice(SHOWN)} place={place} />
          </details>
        )}
        <p className="border-t border-line py-2 text-sm">
          <PlaceLink place={{ ...place, year: null, asOf: null }} to="/changes">
            {t("all")}
          </PlaceLink>
        </p>
      </div>
    </Section>
  );
}

function Lines({ lines, place }: { lines: readonly ChangeLine[]; place: DashboardPlace }) {
  const t = useTranslations("dashboard.changes");
  const inWords = useWords();
  return (
    <ul className="divide-y divide-line">
      {lines.map(({ indicator, sentence }) => (
        <li key={inWords(sentence)} className="flex flex-wrap justify-between gap-x-4 py-2">
          <span>{inWords(sentence)}</span>
          <PlaceLink place={place} to={`/indicators/${indicator}`} className="text-sm">
            {t("see")}
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}
