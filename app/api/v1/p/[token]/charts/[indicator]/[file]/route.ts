import { chartExport } from "@/lib/chart-files/chart-export";
import { publicChartRoute } from "@/lib/api/routes/public-chart-routes";

export const dynamic = "force-dynamic";

export const GET = publicChartRoute(chartExport);
