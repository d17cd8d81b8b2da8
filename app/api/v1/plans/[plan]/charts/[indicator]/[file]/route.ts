import { chartExport } from "@/lib/chart-files/chart-export";
import { memberChartRoute } from "@/lib/api/routes/member-chart-routes";

export const dynamic = "force-dynamic";

export const GET = memberChartRoute(chartExport);
