import { composeReport } from "@/lib/report/compose-report";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { ReportContent } from "@/lib/report/files/types";
import type { Locale } from "@/lib/i18n/routing";
import { translatorFor } from "@/lib/i18n/translator";
import { compareAssessments } from "@/lib/releases/compare";
import { assessmentFixture } from "@/tests/support/plans/assessment-fixture";

const POINT = { indicator: "scale", calibre: "industry-scale" } as const;

/** The published figures; and the same plan with a whole, its parts, a conflict, a forecast and an allocation. */
export const FACTS = assessmentFixture({ release: null });
export const RICH = assessmentFixture({
  year: 2024,
  release: 3,
  figures: [
    { ...POINT, year: 2023, value: "700", qualifier: "about" },
    { ...POINT, year: 2024, value: "1499.97" },
    { ...POINT, year: 2024, scope: "wuhan", value: "900.5", nature: "provisional" },
    { ...POINT, year: 2024, scope: "xiangyang", value: "400" },
    { ...POINT, year: 2024, scope: "yichang", value: "300" },
    { ...POINT, year: 2025, value: "1600", nature: "forecast" },
    { ...POINT, year: 2024, scope: "optics-valley", value: null, flag: "not-collected" },
  ],
  targets: [{}],
});

export async function compose(
  assessment: PlanAssessment,
  locale: Locale = "zh",
): Promise<ReportContent> {
  const changes = compareAssessments(FACTS, assessment);
  const view = { assessment, release: null, changes };
  return composeReport(view, locale, await translatorFor(locale));
}
