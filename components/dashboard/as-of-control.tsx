import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { CONTROL_CLASS } from "@/components/ui/field";
import { PageLink } from "@/components/layout/page-link";
import type { PlanAssessment } from "@/lib/assessment/types";
import { localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/routing";

import { calendarDay } from "./format";
import { dashboardPath, type DashboardPlace } from "./place";
import { useSay } from "./use-say";

interface AsOfControlProps {
  readonly assessment: PlanAssessment;
  readonly place: DashboardPlace;
  readonly path: string;
}

/** Shows the same page as it was known on a past day. A plain form: works without JavaScript. */
export function AsOfControl({ assessment, place, path }: AsOfControlProps) {
  const t = useTranslations("dashboard.asOf");
  const locale: Locale = useLocale() === "en" ? "en" : "zh";
  const action = localPath(
    dashboardPath({ ...place, plan: null, year: null, asOf: null }, path),
    locale,
  );
  return (
    <details className="text-sm print:hidden">
      <summary className="inline-flex min-h-8 cursor-pointer items-center text-accent underline-offset-4 hover:underline">
        {t("open")}
      </summary>
      <form action={action} method="get" className="mt-1 flex flex-wrap items-end gap-2">
        {place.plan != null && <input type="hidden" name="plan" value={place.plan} />}
        {place.year !== null && <input type="hidden" name="year" value={place.year} />}
        <label className="flex flex-col gap-1">
          <span className="font-semibold">{t("day")}</span>
          <input
            type="date"
            name="asOf"
            required
            defaultValue={calendarDay(assessment.asOf)}
            className={CONTROL_CLASS}
          />
        </label>
        <Button type="submit">{t("show")}</Button>
      </form>
    </details>
  );
}

/** Stands over a page that shows the past, so that nobody takes it for the present. */
export function AsOfBar({ assessment, place, path }: AsOfControlProps) {
  const t = useTranslations("dashboard.asOf");
  const say = useSay();
  if (place.asOf === null) return null;
  return (
    <p
      role="note"
      className="mt-4 flex flex-wrap gap-x-4 gap-y-1 rounded-md border-l-4 border-accent bg-accent-soft px-4 py-2"
    >
      <span>{say({ key: "dashboard.asOf.bar", values: { day: { day: assessment.asOf } } })}</span>
      <PageLink
        href={dashboardPath({ ...place, asOf: null }, path)}
        className="font-semibold text-accent underline underline-offset-4"
      >
        {t("now")}
      </PageLink>
    </p>
  );
}
