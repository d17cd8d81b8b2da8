/* What the drawings take: numbers, ready-made texts and no functions (the props cross from server to client
   as plain data). Texts come translated, with qualifier and unit where the reader needs them. null is
   unknown and is never drawn as zero. */

import type { GapChartSeries } from "./gap-types";
import type { GaugesSeries, PillarPanelsSeries } from "./pillar-types";

export type { Sign, Tone } from "./gap-types";

export interface ChartXY {
  /** Position on the x axis, an integer (a year). */
  readonly x: number;
  readonly y: number;
}

export interface ChartPoint extends ChartXY {
  /** Text beside the mark: "700", "约516". */
  readonly text: string;
  /** Whole sentence for the tooltip and for screen readers: "2024年 超700亿元（初步，产业规模）". */
  readonly announcement: string;
}

export interface SegmentPoint extends ChartPoint {
  /** Whether the point is drawn hollow, because its value is not final. */
  readonly hollow: boolean;
  /** Whether the point is drawn paler, because it is known but not judged. */
  readonly faded: boolean;
}

/** A solid line with a marker shape of its own. Points of two segments are never joined. */
export interface ChartSegment {
  readonly key: string;
  /** Label at the line's end; keep it short (it wraps, it is never cut). "" draws no label. */
  readonly label: string;
  /**
   * Whether the line is counted as band and guides are; otherwise it is drawn in grey instead of the accent
   * colour.
   */
  readonly comparable: boolean;
  /** Place of a part among the parts that share the chart, which decides the colour; absent in a chart of one. */
  readonly part?: number;
  /** Points by x, ascending, each x at most once. A missing x in between breaks the line. */
  readonly points: readonly SegmentPoint[];
}

/** A thin line without markers. */
export interface ChartGuide {
  readonly key: string;
  readonly label: string;
  readonly dash: "dashed" | "dotted";
  readonly points: readonly ChartXY[];
  /** Sentence read out at the line's last point; null for a guide at which the keyboard does not stop. */
  readonly announcement: string | null;
}

/** A level that held from one x to another, until the level `next` replaced it. */
export interface ChartStep {
  readonly key: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Level that replaced this one; null where that level stands on another scale. */
  readonly next: number | null;
  readonly announcement: string;
}

/** Single marks that belong to no line. `diamond`: open diamond; `cross`: a small ×. */
export interface ChartMarks {
  readonly key: string;
  readonly label: string;
  readonly mark: "diamond" | "cross";
  readonly points: readonly ChartPoint[];
}

/** A horizontal line at `from`, or a band from `from` to `to`. Always inside the drawing. */
export interface ChartBand {
  readonly label: string;
  readonly from: number;
  readonly to: number | null;
  /** Position of the flag on the x axis; null for a band without a flag. */
  readonly x: number | null;
  readonly announcement: string;
}

export interface TrajectoryChartSeries {
  /** Every position of the x axis, ascending integers without holes. */
  readonly xs: readonly number[];
  /** Unit written above the y axis; "" for none. */
  readonly unit: string;
  /** Ticks of the y axis are written times ten to this power; absent: as the values are. */
  readonly unitExponent?: number;
  readonly segments: readonly ChartSegment[];
  /** Expected path (`dashed`) and projection (`dotted`). */
  readonly guides: readonly ChartGuide[];
  /** Levels of bands that no longer hold. */
  readonly steps: readonly ChartStep[];
  /** Targets of parts that share the chart, in the colours of their lines; absent where the target is the band. */
  readonly ticks?: readonly (ChartXY &
    Readonly<Record<"key" | "announcement", string>> & { readonly part: number })[];
  /** Forecasts (`diamond`) and readings of other sources (`cross`). */
  readonly marks: readonly ChartMarks[];
  readonly band: ChartBand | null;
  /** Positions where a value is known to be missing: a short text stands on the axis ("未报"). */
  readonly holes: readonly {
    readonly x: number;
    readonly text: string;
    readonly announcement: string;
  }[];
}

/** Props that every drawing takes besides its series. */
export interface DrawingProps<Series> {
  readonly series: Series;
  readonly width: number;
  readonly height: number;
  /** Accessible name of the chart: the finding in one sentence. */
  readonly name: string;
  /** Literal colours for chart exports; by default the CSS variables of the page. */
  readonly palette?: Palette;
}

export interface Palette {
  readonly card: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  /** Colours of the verdicts; `behind` also for what leads away from the target. */
  readonly met: string;
  readonly "on-track": string;
  readonly watch: string;
  readonly behind: string;
  /** Colour of what cannot be judged yet. */
  readonly open: string;
  /** Fills of the parts of a bar, darkest first, and the text colour on each. */
  readonly parts: readonly { readonly fill: string; readonly text: string }[];
  readonly rest: { readonly fill: string; readonly text: string };
}

export interface StackPart {
  /** Value of the part; null where it is missing: not drawn, but named below the bar with its text ("未报"). */
  readonly value: number | null;
  readonly text: string;
  readonly announcement: string;
}

/** One bar: parts, then the rest, then a hatched remainder up to `bound`. */
export interface StackRow {
  readonly key: string;
  /** Name of the row: "2024年" or "产业规模". */
  readonly label: string;
  /** Parts in the order of `partLabels`. */
  readonly parts: readonly StackPart[];
  /** Rest of the whole; null where it is unknown, and for a negative rest, whose conflict `endText` states. */
  readonly rest: StackPart | null;
  /** Remainder up to the bound; null where it is unknown, and nothing is hatched. */
  readonly remaining: StackPart | null;
  /** Position of the bound's mark, in the row's unit; null for none. */
  readonly bound: number | null;
  /** Text beside the bar: "还差 530 亿元". "" for none. */
  readonly endText: string;
}

export interface StackedBarSeries {
  /**
   * How rows are scaled. `shared`: all rows in one unit on one scale. `row`: each row fills its own scale (its
   * bound, or its sum).
   */
  readonly scale: "shared" | "row";
  readonly partLabels: readonly string[];
  /** Pages of the parts in the order of `partLabels`; absent for a file. */
  readonly partHrefs?: readonly string[];
  readonly restLabel: string;
  readonly remainingLabel: string;
  /** Name of the bound in the key: "目标 1500亿元". "" for none. */
  readonly boundLabel: string;
  readonly rows: readonly StackRow[];
}

/** One step in the indicator's unit; `from` and `to` are the bar's ends. */
export interface WaterfallBar {
  readonly key: string;
  readonly label: string;
  /** Text beside the bar: "+148 亿元". */
  readonly text: string;
  /** Kind of the step; `rise` leads towards what is to be reached, `fall` away from it. */
  readonly kind: "whole" | "rise" | "fall" | "remaining";
  readonly from: number;
  readonly to: number;
  /** Page of the part that the step is about; absent for a file, and for a step of the whole. */
  readonly href?: string;
}

export interface PanelPoint extends ChartXY {
  /** Text beside the mark; "" for none. */
  readonly text: string;
  /** Shape of the mark; `hollow`: not final; `diamond`: a forecast. */
  readonly mark: "solid" | "hollow" | "diamond";
}

/** Points of one calibre, px; only neighbouring actual values are joined. */
export interface PanelLine {
  readonly key: string;
  /** Place of the calibre in its group, which decides the marker's shape. */
  readonly index: number;
  readonly joints: readonly (readonly [ChartXY, ChartXY])[];
  readonly points: readonly PanelPoint[];
}

/** One of several small charts on one scale, laid out already. */
export interface SmallPanel {
  readonly key: string;
  readonly label: string;
  /** Everything drawn, in words. */
  readonly name: string;
  /** Text in place of a drawing where there is no point. */
  readonly emptyText: string;
  readonly zero: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly lines: readonly PanelLine[];
}

export interface PanelKey {
  readonly text: string;
  readonly mark: PanelPoint["mark"];
  /** Place of the calibre in its group, as a line has it. */
  readonly index: number;
}

/** Small charts that may be compared by height, and what their markers stand for. */
export interface PanelGroup {
  readonly key: string;
  readonly heading: string;
  readonly panels: readonly SmallPanel[];
  /** Meanings of the markers: a shape stands for a calibre, a fill or diamond for what a value is. */
  readonly keys: readonly PanelKey[];
}

/** What is drawn: a chart's series with all its texts, in one language. */
export type DrawnSeries =
  | { readonly kind: "trajectory"; readonly series: TrajectoryChartSeries }
  | { readonly kind: "stack"; readonly series: StackedBarSeries }
  | { readonly kind: "waterfall"; readonly series: readonly WaterfallBar[] }
  | { readonly kind: "panels"; readonly series: readonly PanelGroup[] }
  | { readonly kind: "gaps"; readonly series: GapChartSeries }
  | { readonly kind: "gauges"; readonly series: GaugesSeries }
  | { readonly kind: "pillars"; readonly series: PillarPanelsSeries };
