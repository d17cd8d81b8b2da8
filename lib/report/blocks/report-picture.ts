import type { ExportedChart } from "@/lib/chart-files/types";
import type { ReportPicture } from "@/lib/report/files/types";

/** Width of a chart, px: on a page of 156 mm the smallest letters then measure 7.5 points. */
const WIDTH = 700;
/** Height of a line over years, px: with what is said of it, a target then takes less than half a page. */
const TRAJECTORY_HEIGHT = 190;

/**
 * Makes a picture of the report from a chart. Finding, calibres and sources stand in the text around it, and the mark
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
  return [{ kind: "picture", exported: flat, share: width / WIDTH, caption, alt }];
}
