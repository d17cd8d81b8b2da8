import "server-only";

import { getReleasedPlan } from "@/lib/plans/queries";
import { getReleasedView } from "@/lib/releases/queries";
import type { ReportFormat } from "@/lib/report/files/types";

import { countDrawing } from "./drawing-limit";
import type { Route } from "./guarded-route";
import { publicRoute, type TokenParams } from "./public-routes";
import { requestClock } from "./request-clock";
import { reportContent, type ComposeReport } from "./report-content";
import { reportResponse } from "./report-response";

/** What a report weighs among single pictures: most of its own are kept from the reader before. */
const REPORT_PICTURES = 5;

/** The report of a link's release: `?year=` and `?lang=en`. Only so many a minute: drawing costs the server. */
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
