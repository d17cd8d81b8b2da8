import "server-only";

import { getPlanAssessment } from "@/lib/assessment/load/queries";
import type { DescribeChart } from "@/lib/chart-files/types";
import { getPlan } from "@/lib/plans/queries";
import { recordExport } from "@/lib/exchange/mutations";
import { chartRequest, chartResponse, type ChartParams } from "@/lib/api/chart-response";
import type { Route } from "@/lib/api/guarded-route";
import { requestClock } from "@/lib/api/request-clock";

import { guardedForMembers } from "./member-routes";

/**
 * Answers a member with a chart at any instant: `?asOf=`, `?year=` and `?lang=en`. The download is kept on
 * record.
 */
export function memberChartRoute(describe: DescribeChart): Route<{ plan: string } & ChartParams> {
  return guardedForMembers(async (actor, request, params) => {
    const plan = await getPlan(actor, params.plan);
    const asked = chartRequest(request, params);
    const clock = requestClock(request, plan, ["year", "asOf"]);
    const assessment = await getPlanAssessment(actor, plan.code, clock);
    const response = await chartResponse(assessment, asked, describe);
    await recordExport(actor, assessment, `chart ${params.indicator}/${params.file}`);
    return response;
  });
}
