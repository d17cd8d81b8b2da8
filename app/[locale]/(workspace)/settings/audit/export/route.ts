import { auditExportRoute } from "@/lib/api/audit-export-route";

export const dynamic = "force-dynamic";

export const GET = auditExportRoute;
