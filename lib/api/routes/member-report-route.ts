import "server-only";

import { getPlan } from "@/lib/plans/queries";
import { getPlanView } from "@/lib/releases/queries";
import { recordExport } from "@/lib/exchange/mutations";
import type { ReportFormat } from "@/lib/report/files/types";
import type { Route } from "@/lib/api/guarded-route";
import { requestClock } from "@/lib/api/request-clock";
import { reportContent, reportResponse, type ComposeReport } from "@/lib/api/report-response";

import { guardedForMembers } from "./member-routes";

/** Answers a member with the report: `?asOf=`, `?year=` and `?lang=en`. The download is kept on record. */
export function memberReportRoute(
  format: ReportFormat,
  compose: ComposeReport,
): Route<{ plan: string }> {
  return guardedForMembers(async (actor, request, { plan: planCode }) => {
    const plan = await getPlan(actor, planCode);
    const clock = requestClock(request, plan, ["year", "asOf"]);
    const view = await getPlanView(actor, plan.code, clock);
    return reportResponse(request, {
      format,
      asker: `member ${actor.id}`,
      content: () => reportContent(view, request, compose),
      made: () => recordExport(actor, view.assessment, `report ${format}`),
    });
  });
}
