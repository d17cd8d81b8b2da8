import "server-only";

import { getReleasedPlan } from "@/lib/plans/queries";
import { getReleasedView } from "@/lib/releases/queries";
import type { ReportFormat } from "@/lib/report/files/types";
import { countDrawing } from "@/lib/api/drawing-limit";
import type { Route } from "@/lib/api/guarded-route";
import { requestClock } from "@/lib/api/request-clock";
import { reportContent, reportResponse, type ComposeReport } from "@/lib/api/report-response";

import { publicRoute, type TokenParams } from "./public-routes";

/** Number of images that a report counts as: most of its charts are kept from earlier readers. */
const REPORT_PICTURES = 5;

/**
 * Answers with the report of a link's release: `?year=` and `?lang=en`. Limited by address, because drawing
 * costs the server.
 */
export function publicReportRoute(
  format: ReportFormat,
  compose: ComposeReport,
): Route<TokenParams> {
  return publicRoute(async (scope, request) => {
    const { year } = requestClock(request, await getReleasedPlan(scope), ["year"]);
    await countDrawing(request, REPORT_PICTURES);
    const view = await getReleasedView(scope, { year });
    return reportResponse(request, await reportContent(view, request, compose), format);
  });
}
