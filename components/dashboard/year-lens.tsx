import clsx from "clsx";
import { useTranslations } from "next-intl";

import { PageLink } from "@/components/layout/page-link";
import type { PlanAssessment } from "@/lib/assessment/types";

import { dashboardPath, type DashboardPlace } from "./place";
import { yearsOf } from "./years";

interface YearLensProps {
  readonly assessment: PlanAssessment;
  readonly place: DashboardPlace;
  /** The page it stands on, as `dashboardPath` takes it. */
  readonly path: string;
}

/** Chooses the assessment year: the same page, judged on the figures up to that year. */
export function YearLens({ assessment, place, path }: YearLensProps) {
  const t = useTranslations("dashboard.lens");
  return (
    <nav aria-label={t("label")}>
      <ul className="inline-flex overflow-hidden rounded-md border border-field bg-card">
        {yearsOf(assessment).map((year) => {
          const current = year === assessment.year;
          return (
            <li key={year} className="border-l border-line first:border-l-0">
              <PageLink
                href={dashboardPath({ ...place, year: String(year) }, path)}
                aria-current={current ? "true" : undefined}
                className={clsx(
                  "inline-flex min-h-9 items-center px-3.5 outline-offset-[-3px]",
                  current
                    ? "bg-accent font-semibold text-on-accent outline-on-accent"
                    : "hover:bg-accent-soft",
                )}
              >
                {year}
              </PageLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
