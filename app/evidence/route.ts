import { evidenceUploadRoute } from "@/lib/api/routes/evidence-routes";

export const dynamic = "force-dynamic";

export const POST = evidenceUploadRoute;
