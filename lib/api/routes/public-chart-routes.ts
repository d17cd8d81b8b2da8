import "server-only";

import { getReleasedAssessment } from "@/lib/assessment/load/queries";
import type { DescribeChart } from "@/lib/chart-files/types";
import { getReleasedPlan } from "@/lib/plans/queries";
import { chartRequest, chartResponse, type ChartParams } from "@/lib/api/chart-response";
import { countDrawing } from "@/lib/api/drawing-limit";
import type { Route } from "@/lib/api/guarded-route";
import { requestClock } from "@/lib/api/request-clock";

import { publicRoute, type TokenParams } from "./public-routes";

/** Answers with a chart of a public link's release as PNG, SVG or CSV: `?year=` and `?lang=en`. */
export function publicChartRoute(describe: DescribeChart): Route<TokenParams & ChartParams> {
  return publicRoute(async (scope, request, params) => {
    const asked = chartRequest(request, params);
    const { year } = requestClock(request, await getReleasedPlan(scope), ["year"]);
    if (asked.format !== "csv") await countDrawing(request);
    return chartResponse(await getReleasedAssessment(scope, { year }), asked, describe);
  });
}
