import { cancelUploadRoute, uploadProgressRoute } from "@/lib/api/routes/upload-progress-route";

export const dynamic = "force-dynamic";

export const GET = uploadProgressRoute;
/** Not DELETE: proxies before a site let GET and POST through, as deploy/nginx does. */
export const POST = cancelUploadRoute;
