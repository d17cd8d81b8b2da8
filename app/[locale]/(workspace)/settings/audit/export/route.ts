import { auditExportRoute } from "@/lib/api/routes/audit-export-route";

export const dynamic = "force-dynamic";

export const GET = auditExportRoute;
