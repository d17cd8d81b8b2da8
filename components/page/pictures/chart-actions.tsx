import { useLocale, useTranslations } from "next-intl";

import type { PlanAssessment } from "@/lib/assessment/types";
import { apiPath, type DashboardPlace } from "@/lib/addresses/place";
import { asOfWords } from "@/lib/words/verdict/as-of-words";

import { ChartDownloads, type Downloads } from "./chart-downloads";
import { useWords } from "../use-words";

interface ChartActionsProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  /** Indicator and chart as the address of the downloads names them: `scale`, `trajectory`. */
  indicator: string;
  chart: string;
  /** The finding, which tells the links of several charts apart. */
  name: string;
  /** Further parameters in the address of the downloads, for what else the chart shows. */
  query?: Readonly<Record<string, string>>;
  /** Whether a table stands in the figure of the chart, so that it can be copied; true by default. */
  table?: boolean;
  /** Words before the links, instead of “下载图表：”. */
  label?: string;
}

/** Offers the chart for download and its table for the clipboard. */
export function ChartActions(props: ChartActionsProps) {
  return <ChartDownloads {...useDownloads(props)} />;
}

/** Gives the downloads of a chart as plain data, for a chart that changes in the browser. */
export function useDownloads(props: ChartActionsProps): Downloads {
  const { assessment, place, indicator, chart, name, table = true } = props;
  const t = useTranslations();
  const inWords = useWords();
  const locale = useLocale();
  const query = new URLSearchParams({ ...props.query, year: String(assessment.year) });
  if (place.asOf !== null) query.set("asOf", place.asOf);
  if (locale === "en") query.set("lang", "en");
  const path = `/api/v1${apiPath(place, assessment.plan.code)}/charts/${indicator}/${chart}`;
  return {
    label: props.label ?? t("charts.actions.download"),
    files: (["png", "svg", "csv"] as const).map((format) => ({
      format,
      text: t(`charts.actions.${format}`),
      name: t("charts.actions.of", { format: t(`charts.actions.${format}`), name }),
      href: `${path}.${format}?${query.toString()}`,
    })),
    copy: !table
      ? null
      : {
          label: t("charts.actions.copy"),
          done: t("charts.actions.copied"),
          failed: t("charts.actions.notCopied"),
          context: [
            ...(assessment.illustrative ? [t("terms.illustrative")] : []),
            inWords(assessment.plan.name),
            ...asOfWords(assessment).map(inWords),
          ].join(" · "),
        },
  };
}
