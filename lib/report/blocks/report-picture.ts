import type { ExportedChart } from "@/lib/chart-files/types";
import type { ReportPicture } from "@/lib/report/files/types";

/** Width of a chart, px: on a page of 156 mm the smallest letters then measure 7.5 points. */
const WIDTH = 700;

/**
 * Makes a picture of the report from a chart. Finding, calibres and sources stand in the text around it; the
 * mark of illustrative data stays in the picture, because a picture is easily copied out of its page.
 */
export function reportPicture(
  exported: ExportedChart | null,
  { caption, alt }: Pick<ReportPicture, "caption" | "alt">,
): readonly ReportPicture[] {
  if (exported === null) return [];
  const bare = { ...exported, subject: "", title: "", lines: [], width: WIDTH };
  return [{ kind: "picture", exported: bare, caption, alt }];
}
