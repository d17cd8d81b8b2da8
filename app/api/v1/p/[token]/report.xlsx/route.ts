import { composeReport } from "@/lib/report/compose-report";
import { publicReportRoute } from "@/lib/api/routes/public-report-route";

export const dynamic = "force-dynamic";

export const GET = publicReportRoute("xlsx", composeReport);
