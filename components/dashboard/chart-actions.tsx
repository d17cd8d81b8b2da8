import { useLocale, useTranslations } from "next-intl";

import { CopyTable } from "@/components/charts/copy-table";
import type { PlanAssessment } from "@/lib/assessment/types";

import type { DashboardPlace } from "./place";
import { standingWords } from "./standing-words";
import { useSay } from "./use-say";

interface ChartActionsProps {
  readonly assessment: PlanAssessment;
  readonly place: DashboardPlace;
  /** As in the address of the files: `scale`, `trajectory`. */
  readonly indicator: string;
  readonly chart: string;
  /** The finding, which tells the links of several charts apart. */
  readonly name: string;
}

/** The chart as files and its table for the clipboard. The links work without JavaScript. */
export function ChartActions(props: ChartActionsProps) {
  const { assessment, place, indicator, chart, name } = props;
  const t = useTranslations();
  const say = useSay();
  const locale = useLocale();
  const query = new URLSearchParams({ year: String(assessment.year) });
  if (place.asOf !== null) query.set("asOf", place.asOf);
  if (locale === "en") query.set("lang", "en");
  const owner = place.base === "" ? `/plans/${assessment.plan.code}` : place.base;
  const context = [
    ...(assessment.illustrative ? [t("terms.illustrative")] : []),
    say(assessment.plan.name),
    ...standingWords(assessment).map(say),
  ].join(" · ");
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
      <span>{t("charts.actions.download")}</span>
      {(["png", "svg", "csv"] as const).map((format) => (
        <a
          key={format}
          href={`/api/v1${owner}/charts/${indicator}/${chart}.${format}?${query.toString()}`}
          download
          rel="nofollow"
          aria-label={t("charts.actions.of", { format: t(`charts.actions.${format}`), name })}
          className="inline-flex min-h-6 min-w-6 items-center text-accent underline underline-offset-4"
        >
          {t(`charts.actions.${format}`)}
        </a>
      ))}
      <CopyTable
        label={t("charts.actions.copy")}
        done={t("charts.actions.copied")}
        failed={t("charts.actions.notCopied")}
        context={context}
      />
    </div>
  );
}
