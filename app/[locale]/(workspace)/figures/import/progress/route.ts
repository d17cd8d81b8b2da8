import { cancelUploadRoute, uploadProgressRoute } from "@/lib/api/routes/upload-progress-route";

export const dynamic = "force-dynamic";

export const GET = uploadProgressRoute;
export const DELETE = cancelUploadRoute;
