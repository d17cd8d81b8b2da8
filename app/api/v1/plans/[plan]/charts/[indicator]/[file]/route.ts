import { chartFile } from "@/lib/chart-files/chart-file";
import { memberChartRoute } from "@/lib/api/member-chart-routes";

export const dynamic = "force-dynamic";

export const GET = memberChartRoute(chartFile);
