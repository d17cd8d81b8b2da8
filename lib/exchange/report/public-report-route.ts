import "server-only";

import { getReleasedPlan } from "@/lib/plans/queries";
import { getReleasedView } from "@/lib/releases/queries";

import type { Route } from "../guarded-route";
import { publicRoute } from "../public-routes";
import { requestClock } from "../request-clock";
import { reportContent, type ComposeReport } from "./report-content";
import { limitReports } from "./report-limit";
import { reportResponse } from "./report-response";
import type { ReportFormat } from "./types";

/** The report of a link's release: `?year=` and `?lang=en`. Only so many a minute: drawing costs the server. */
export function publicReportRoute(
  format: ReportFormat,
  compose: ComposeReport,
): Route<{ readonly token: string }> {
  return publicRoute(async (scope, request) => {
    const { year } = requestClock(request, await getReleasedPlan(scope), ["year"]);
    const refusal = await limitReports(request);
    if (refusal !== null) return refusal;
    const view = await getReleasedView(scope, { year });
    return reportResponse(request, await reportContent(view, request, compose), format);
  });
}
