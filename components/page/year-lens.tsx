import { useLocale, useTranslations } from "next-intl";

import { CarriedLink } from "@/components/layout/carried-query";
import type { PlanAssessment } from "@/lib/assessment/types";
import { localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/routing";
import { dashboardPath, type DashboardPlace } from "@/lib/addresses/place";

import { yearsOf } from "./years";

interface YearLensProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  /** Path of the page it stands on, as `dashboardPath` takes it. */
  path: string;
  carried: readonly string[];
}

/** Chooses the assessment year: this page, judged on the figures up to that year. */
export function YearLens({ assessment, place, path, carried }: YearLensProps) {
  const t = useTranslations("dashboard.lens");
  const locale: Locale = useLocale() === "en" ? "en" : "zh";
  return (
    <nav aria-label={t("label")} className="print:hidden">
      <ul className="flex text-ink overflow-hidden rounded-md border border-field bg-card">
        {yearsOf(assessment).map((year) => {
          const current = year === assessment.year;
          return (
            <li key={year} className="border-l border-line first:border-l-0">
              <CarriedLink
                href={localPath(dashboardPath({ ...place, year: String(year) }, path), locale)}
                carried={[...carried]}
                aria-current={current ? "true" : undefined}
                className="lens-link"
              >
                {year}
              </CarriedLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
