import clsx from "clsx";
import { useTranslations } from "next-intl";

import { VerdictSign } from "@/components/charts/verdict-sign";
import { PageLink } from "@/components/layout/page-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment, Verdict } from "@/lib/assessment/types";
import { headlineOf } from "@/lib/words/verdict/headline";
import { overviewPath } from "@/lib/words/verdict/verdict-filter";

/** Grounds of the segments. What is not known yet is a frame, so that it is told apart without colours. */
const GROUND: Readonly<Record<Verdict, string>> = {
  met: "border-met bg-met text-card",
  "on-track": "border-on-track bg-on-track text-card",
  watch: "border-watch bg-watch text-card",
  behind: "border-behind bg-behind text-card",
  reversed: "border-behind bg-behind text-card",
  missed: "border-behind bg-behind text-card",
  "awaiting-data": "border-dashed border-field bg-card text-open",
  "not-assessable": "border-dashed border-field bg-card text-open",
};

interface StatusStripProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  /** Verdict whose targets alone are shown; null for all. */
  shown: Verdict | null;
}

/** Counts the targets by verdict, each as long as its count; a segment shows its targets only, and all again. */
export function StatusStrip({ assessment, place, shown }: StatusStripProps) {
  const t = useTranslations();
  const { tallies } = headlineOf(assessment);
  if (tallies.length === 0) return null;
  return (
    <nav aria-label={t("board.strip.label")} className="mt-2">
      <ul className="flex flex-wrap gap-1">
        {tallies.map(({ verdict, term, count }) => (
          <li key={verdict} style={{ flexGrow: count }} className="min-w-fit basis-0">
            <PageLink
              href={overviewPath(place, verdict === shown ? null : verdict)}
              aria-current={verdict === shown ? "true" : undefined}
              className={clsx(
                "strip-link",
                GROUND[verdict],
                verdict === shown && "ring-2 ring-ink ring-offset-2 ring-offset-paper",
              )}
            >
              <VerdictSign verdict={verdict} />
              {t("board.strip.segment", { count, verdict: t(term) })}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
