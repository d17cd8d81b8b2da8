import { releasedEvidenceRoute } from "@/lib/api/routes/evidence-routes";

export const dynamic = "force-dynamic";

export const GET = releasedEvidenceRoute;
