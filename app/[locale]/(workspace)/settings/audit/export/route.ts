import { auditExportRoute } from "@/lib/exchange/audit-export-route";

export const dynamic = "force-dynamic";

export const GET = auditExportRoute;
