import { evidenceUploadRoute } from "@/lib/api/routes/evidence-routes";

export const dynamic = "force-dynamic";

/** Has no parameters in its path, and so is given none. */
export function POST(request: Request): Promise<Response> {
  return evidenceUploadRoute(request, { params: Promise.resolve({}) });
}
