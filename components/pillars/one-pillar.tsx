import clsx from "clsx";
import { useTranslations } from "next-intl";

import { PageLink } from "@/components/layout/page-link";
import { PlaceLink } from "@/components/page/place-link";
import { useWords } from "@/components/page/use-words";
import { OwnLanguage } from "@/components/ui/own-language";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { Scope } from "@/lib/plans/types";
import { chosenPillarPath } from "@/lib/words/board/pillar-path";
import { pillarsOf } from "@/lib/words/lookup";
import { scopeGaps } from "@/lib/words/gap/gap-chart-words";

import { GapSection } from "./gap-section";

interface OnePillarProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  /** The pillar shown; the others are one touch away. */
  pillar: Scope;
}

/** Shows one pillar at a time, for a screen that is too narrow for nine: three rows of three links choose it. */
export function OnePillar({ assessment, place, pillar }: OnePillarProps) {
  const t = useTranslations("board.phone");
  const inWords = useWords();
  return (
    <section id="one" aria-label={t("label")} className="mt-4 sm:hidden print:hidden">
      <nav aria-label={t("label")}>
        <ul className="grid grid-cols-3 gap-px overflow-hidden rounded-md border border-field bg-line">
          {pillarsOf(assessment).map(({ code, name }) => (
            <li key={code} className="min-w-0 bg-card">
              <PageLink
                href={chosenPillarPath(place, code)}
                aria-current={code === pillar.code ? "true" : undefined}
                className={clsx(
                  "flex h-full min-h-11 items-center justify-center px-1 text-center text-sm wrap-anywhere outline-offset-[-3px]",
                  code === pillar.code
                    ? "bg-accent font-semibold text-on-accent outline-on-accent"
                    : "hover:bg-accent-soft",
                )}
              >
                <OwnLanguage>{inWords(name)}</OwnLanguage>
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      <GapSection
        assessment={assessment}
        scope={pillar}
        place={place}
        gaps={scopeGaps(assessment, pillar.code)}
        entryHref={null}
      />
      <p className="mt-2">
        <PlaceLink place={place} to={`/pillars/${pillar.code}`}>
          {inWords({ key: "board.phone.page", values: { name: pillar.name } })}
        </PlaceLink>
      </p>
    </section>
  );
}
