import { chartFile } from "@/lib/chart-files/chart-file";
import { memberChartRoute } from "@/lib/api/routes/member-chart-routes";

export const dynamic = "force-dynamic";

export const GET = memberChartRoute(chartFile);
