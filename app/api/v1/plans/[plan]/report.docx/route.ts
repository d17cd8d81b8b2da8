import { composeReport } from "@/lib/report/compose-report";
import { memberReportRoute } from "@/lib/api/routes/member-report-route";

export const dynamic = "force-dynamic";

export const GET = memberReportRoute("docx", composeReport);
