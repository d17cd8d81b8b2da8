import type { Translate } from "@/lib/i18n/message-key";
import type {
  PanelGroup,
  StackedBarSeries,
  TrajectoryChartSeries,
  WaterfallBar,
} from "@/lib/chart-layout/types";
import type { PlanAssessment, Verdict } from "@/lib/assessment/types";
import type { Locale } from "@/lib/i18n/routing";

/** What is drawn: a chart's series with all its texts, in one language. */
export type DrawnSeries =
  | { readonly kind: "trajectory"; readonly series: TrajectoryChartSeries }
  | { readonly kind: "stack"; readonly series: StackedBarSeries }
  | { readonly kind: "waterfall"; readonly series: readonly WaterfallBar[] }
  | { readonly kind: "panels"; readonly series: readonly PanelGroup[] };

/** A chart as a document of its own: plain data, so that it crosses to the thread that draws. */
export interface ExportedChart {
  readonly drawing: DrawnSeries;
  /** What the finding is about, over it: an indicator or the plan. */
  readonly subject: string;
  /** The finding. */
  readonly title: string;
  /** Stands above everything, such as the mark of illustrative data; null for none. */
  readonly banner: string | null;
  /** Below the chart, each a paragraph: plan, clocks, release, calibres, sources. */
  readonly lines: readonly string[];
  /** Of the whole document, px. */
  readonly width: number;
  readonly locale: Locale;
}

/** One card of the share image: what it says about one target. */
export interface ShareCard {
  readonly name: string;
  /** "930 亿元", or what stands in its place. */
  readonly value: string;
  /** Of the value; null without one. */
  readonly year: number | null;
  readonly target: string;
  readonly verdict: Verdict;
  /** The verdict in words; its sign is drawn. */
  readonly word: string;
}

/** The picture that other sites show beside a link, 1200 × 630 px. */
export interface ShareImageContent {
  readonly plan: string;
  readonly headline: string;
  readonly cards: readonly ShareCard[];
  /** What stands in place of the last card where there are more than fit: "另有 # 项目标". */
  readonly more: string;
  readonly standing: string;
  readonly banner: string | null;
  readonly locale: Locale;
}

export type ExportDocument =
  | { readonly kind: "chart"; readonly exported: ExportedChart }
  | { readonly kind: "share"; readonly exported: ShareImageContent };

/** A picture in pixels; width and height are its own, `scale` times those of the document. */
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

/** A chart with all that a file of it needs. */
export interface ChartExport {
  /** "产业规模-走势": what a file is named after, before year and release. */
  readonly name: string;
  readonly exported: ExportedChart;
  readonly table: ChartTable;
}

/** Which chart is asked for, and of its parameters those that say what it shows. */
export interface ChartAddress {
  readonly indicator: string;
  readonly chart: string;
  /** Clocks and language included: whoever reads it takes what belongs to the chart and checks it. */
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
}

/** Finds a chart in a read model and tells it in a language; null: there is no such chart. */
export type DescribeChart = (
  assessment: PlanAssessment,
  address: ChartAddress,
  locale: Locale,
  translate: Translate,
) => ChartExport | null;

/** What the share image of a read model says, in a language. */
export type DescribeShareImage = (
  assessment: PlanAssessment,
  locale: Locale,
  translate: Translate,
) => ShareImageContent;
