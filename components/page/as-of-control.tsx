import { useLocale, useTranslations } from "next-intl";

import { CarriedFields, CarriedLink } from "@/components/layout/carried-query";
import { PageLink } from "@/components/layout/page-link";
import { Button } from "@/components/ui/button";
import { CONTROL_CLASS } from "@/components/ui/field";
import type { PlanAssessment } from "@/lib/assessment/types";
import { localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/routing";
import { calendarDay, formatDay } from "@/lib/words/format";
import { dashboardPath, type DashboardPlace } from "@/lib/addresses/place";
import type { Word } from "@/lib/words/sentence";

import { useWords } from "./use-words";

const LINK_CLASS = "inline-block py-0.5 text-accent underline underline-offset-4";

interface AsOfControlProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  path: string;
  carried: readonly string[];
}

/**
 * Shows this page as it was known on a past day, or as a release froze it. A plain form and plain links: works
 * without JavaScript.
 */
export function AsOfControl({ assessment, place, path, carried }: AsOfControlProps) {
  const t = useTranslations("dashboard.asOf");
  const locale: Locale = useLocale() === "en" ? "en" : "zh";
  const releases = place.releases ?? [];
  const action = localPath(
    dashboardPath({ ...place, plan: null, year: null, asOf: null }, path),
    locale,
  );
  return (
    <details className="text-ink open:basis-full print:hidden">
      <summary className="min-h-7 w-fit cursor-pointer py-0.5 link">{t("open")}</summary>
      <div className="mt-1 flex flex-col gap-3 rounded-lg border border-line bg-card p-3 sm:max-w-80">
        <form action={action} method="get" className="flex flex-wrap items-end gap-2">
          {place.plan != null && <input type="hidden" name="plan" value={place.plan} />}
          {place.year !== null && <input type="hidden" name="year" value={place.year} />}
          <CarriedFields carried={carried} />
          <label className="flex min-w-0 flex-1 flex-col gap-1">
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
        {releases.length > 0 && (
          <nav aria-label={t("releases")}>
            <p className="font-semibold">{t("releases")}</p>
            <ul className="max-h-48 overflow-y-auto">
              {releases.map(({ number, instant }) => (
                <li key={number}>
                  <CarriedLink
                    href={localPath(dashboardPath({ ...place, asOf: instant }, path), locale)}
                    carried={carried}
                    aria-current={place.asOf === instant ? "true" : undefined}
                    className="inline-block py-1 text-accent underline underline-offset-4 aria-[current]:font-semibold"
                  >
                    {t("release", { number: String(number), day: formatDay(instant, locale) })}
                  </CarriedLink>
                </li>
              ))}
            </ul>
            <PageLink href={`/releases?plan=${assessment.plan.code}`} className={LINK_CLASS}>
              {t("toReleases")}
            </PageLink>
          </nav>
        )}
      </div>
    </details>
  );
}

/** Stands over a page that shows the past, so that nobody takes it for the present. */
export function AsOfBar({ assessment, place, path, carried }: AsOfControlProps) {
  const t = useTranslations("dashboard.asOf");
  const inWords = useWords();
  const locale: Locale = useLocale() === "en" ? "en" : "zh";
  if (place.asOf === null) return null;
  const release = place.releases?.find(({ instant }) => instant === assessment.asOf);
  const newest = place.releases?.[0];
  const day = { day: assessment.asOf };
  const shown: Word =
    release === undefined
      ? { key: "dashboard.asOf.bar", values: { day } }
      : { key: "dashboard.asOf.barRelease", values: { day, number: String(release.number) } };
  return (
    <p
      role="note"
      className="mt-4 flex flex-wrap gap-x-4 gap-y-1 rounded-md border-l-4 border-accent bg-accent-soft px-4 py-2"
    >
      <span>{inWords(shown)}</span>
      <CarriedLink
        href={localPath(dashboardPath({ ...place, asOf: null }, path), locale)}
        carried={carried}
        className={`${LINK_CLASS} font-semibold`}
      >
        {t("now")}
      </CarriedLink>
      {release !== undefined && newest !== undefined && newest !== release && (
        <PageLink
          href={`/changes?plan=${assessment.plan.code}&from=${release.number}&to=${newest.number}`}
          className={LINK_CLASS}
        >
          {t("compare", { number: String(newest.number) })}
        </PageLink>
      )}
    </p>
  );
}
