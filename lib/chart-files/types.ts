import type { Translate } from "@/lib/i18n/message-key";
import type { DrawnSeries } from "@/lib/chart-layout/types";
import type { PlanAssessment, Verdict } from "@/lib/assessment/types";
import type { Locale } from "@/lib/i18n/routing";

/** A chart with its finding and its context: plain data, so that it crosses to the thread that draws. */
export interface ExportedChart {
  readonly drawing: DrawnSeries;
  /** What the finding is about, which stands over it: an indicator or the plan. */
  readonly subject: string;
  /** The finding as a sentence. */
  readonly title: string;
  /** Line above everything, such as the mark of illustrative data; null for none. */
  readonly banner: string | null;
  /** Paragraphs below the chart: plan, clocks, release, calibres, sources. */
  readonly lines: readonly string[];
  /** Width of the whole sheet, px. */
  readonly width: number;
  /** Height of the chart itself, px, where it is to be flatter than its kind is by itself: a line over years only. */
  readonly chartHeight?: number;
  readonly locale: Locale;
}

/** One card of the share image: what it says about one target. */
export interface ShareCard {
  readonly name: string;
  /** Latest value in words, "930 亿元", or what stands in its place. */
  readonly value: string;
  /** Year of the value; null where there is none. */
  readonly year: number | null;
  readonly target: string;
  readonly verdict: Verdict;
  /** Word of the verdict, whose sign is drawn. */
  readonly word: string;
}

/** Content of the image that other sites show beside a link, 1200 × 630 px. */
export interface ShareImageContent {
  readonly plan: string;
  readonly headline: string;
  readonly cards: readonly ShareCard[];
  /** The “333” mark, drawn beside the headline; null for a plan without pillars. */
  readonly mark: DrawnSeries | null;
  /** Text in place of the last card where there are more cards than fit: "另有 # 项目标". */
  readonly more: string;
  readonly standing: string;
  readonly banner: string | null;
  readonly locale: Locale;
}

export type ExportDocument =
  | { readonly kind: "chart"; readonly exported: ExportedChart }
  | { readonly kind: "share"; readonly exported: ShareImageContent };

/** An image in pixels. Width and height are its own: `scale` times those of the sheet. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The chart's numbers as a table; null is an empty cell, never zero. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A chart export with the name it is downloaded under. */
export interface ChartExport {
  /** Beginning of the name, before year and release: "产业规模-走势". */
  readonly name: string;
  readonly exported: ExportedChart;
  readonly table: ChartTable;
}

/** Which chart is asked for, with the parameters that say what it shows. */
export interface ChartAddress {
  readonly indicator: string;
  readonly chart: string;
  /**
   * All parameters, clocks and language included: whoever reads them takes what belongs to the chart and checks
   * it.
   */
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
}

/** Finds a chart in a read model and describes it in a language; null where there is no such chart. */
export type DescribeChart = (
  assessment: PlanAssessment,
  address: ChartAddress,
  locale: Locale,
  translate: Translate,
) => ChartExport | null;

/** Writes in a language what the share image of a read model says. */
export type DescribeShareImage = (
  assessment: PlanAssessment,
  locale: Locale,
  translate: Translate,
) => ShareImageContent;
