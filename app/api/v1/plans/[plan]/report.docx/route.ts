import { composeReport } from "@/components/report/compose-report";
import { memberReportRoute } from "@/lib/exchange/report/member-report-route";

export const dynamic = "force-dynamic";

export const GET = memberReportRoute("docx", composeReport);
