import { chartFile } from "@/lib/chart-files/chart-file";
import { publicChartRoute } from "@/lib/api/routes/public-chart-routes";

export const dynamic = "force-dynamic";

export const GET = publicChartRoute(chartFile);
