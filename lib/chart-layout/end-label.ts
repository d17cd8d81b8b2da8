import type { Box } from "./place-values";
import type { PlotScale } from "./chart-scale";
import type { ChartXY } from "./types";

/** Sign before a label: the very mark or stroke that the label names. */
export type LabelGlyph =
  | {
      readonly kind: "segment";
      readonly index: number;
      readonly comparable: boolean;
      readonly part: number | undefined;
    }
  | {
      readonly kind: "dashed" | "dotted" | "step" | "diamond" | "cross" | "band" | "line" | "none";
    };

interface Spot {
  x: number;
  y: number;
}

export interface EndLabel {
  readonly key: string;
  readonly glyph: LabelGlyph;
  readonly lines: readonly string[];
  /** Left edge of the glyph, px; `y` is the middle of the first line. */
  readonly x: number;
  readonly y: number;
  /** A thin line from the end of what is named to the label; null where the glyph alone says it. */
  readonly leader: { readonly from: Spot; readonly to: Spot } | null;
}

export interface WantedLabel {
  readonly key: string;
  readonly text: string;
  readonly glyph: LabelGlyph;
  readonly end: ChartXY;
  /** Whether the named line runs up to the last position of the x axis. */
  readonly reachesEnd: boolean;
}

/**
 * Labels with the room they need. `right` and `below`: room taken from the plot, px. `taken`: boxes inside the
 * plot.
 */
export interface EndLabelPlan {
  readonly right: number;
  readonly below: number;
  readonly place: (scale: PlotScale) => { endLabels: readonly EndLabel[]; taken: readonly Box[] };
}

/** Width of the glyph and the space after it, px. */
export const GLYPH_WIDTH = 22;
export const LABEL_GAP = 4;
