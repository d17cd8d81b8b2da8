import { useLocale, useTranslations } from "next-intl";

import { apiPath, type DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import { REPORT_FORMATS } from "@/lib/report/files/types";

import { ReportLinks } from "./report-links";

interface ReportDownloadProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
}

/**
 * Offers the progress report of what the page shows as files. Its words travel as props, because a public page
 * has no messages.
 */
export function ReportDownload({ assessment, place }: ReportDownloadProps) {
  const t = useTranslations("report.download");
  const locale = useLocale();
  const query = new URLSearchParams({ year: String(assessment.year) });
  if (place.asOf !== null) query.set("asOf", place.asOf);
  if (locale === "en") query.set("lang", "en");
  const owner = apiPath(place, assessment.plan.code);
  const raw = (key: Parameters<typeof t.raw>[0]): string => t.raw(key) as string;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 print:hidden">
      <span>{t("label")}</span>
      <ReportLinks
        links={REPORT_FORMATS.map((format) => ({
          href: `/api/v1${owner}/report.${format}?${query.toString()}`,
          label: t(format),
          name: `${t("label")} ${t(format)}`,
        }))}
        words={{
          starting: t("starting"),
          drawing: raw("drawing"),
          writing: t("writing"),
          elapsed: raw("elapsed"),
          cancel: t("cancel"),
          cancelled: t("cancelled"),
          done: raw("done"),
          busy: raw("busy"),
          failed: t("failed"),
        }}
      />
    </div>
  );
}
