import type { ExportedChart } from "@/lib/chart-files/types";
import type { DrawnSeries } from "@/lib/chart-layout/types";
import { pieces } from "@/lib/plans/sheets";
import type { ReportPicture } from "@/lib/report/files/types";

/** Width of a chart, px: on a page of 156 mm the smallest letters then measure 7.5 points. */
const WIDTH = 700;
/** Height of a line over years, px: with what is said of it, a target then takes less than half a page. */
const TRAJECTORY_HEIGHT = 190;

/** Most rows of a chart that stand on a page in letters of their size; one of parts has lines for their names, too. */
const MOST_ROWS = { gaps: 15, stack: 10 } as const;

/**
 * Makes a picture of the report from a chart, several of one with many rows. Finding, calibres and sources stand in the text around it, and the mark
 * of illustrative data at the head of each page.
 */
export function reportPicture(
  exported: ExportedChart | null,
  { caption, alt, width = WIDTH }: Pick<ReportPicture, "caption" | "alt"> & { width?: number },
): readonly ReportPicture[] {
  if (exported === null) return [];
  const bare = { ...exported, subject: "", title: "", banner: null, lines: [], width };
  const isTrajectory = exported.drawing.kind === "trajectory";
  const flat = isTrajectory ? { ...bare, chartHeight: TRAJECTORY_HEIGHT } : bare;
  return drawingsOf(exported.drawing).map((drawing) => ({
    kind: "picture",
    exported: { ...flat, drawing },
    share: width / WIDTH,
    caption,
    alt,
  }));
}

/** Divides a chart of a row for each target into charts that a page holds. */
function drawingsOf(drawing: DrawnSeries): readonly DrawnSeries[] {
  switch (drawing.kind) {
    case "gaps":
      return pieces(drawing.series.rows, MOST_ROWS.gaps).map(({ items: rows }) => ({
        kind: "gaps",
        series: { ...drawing.series, rows },
      }));
    case "stack":
      return pieces(drawing.series.rows, MOST_ROWS.stack).map(({ items: rows }) => ({
        kind: "stack",
        series: { ...drawing.series, rows },
      }));
    default:
      return [drawing];
  }
}
