import { VERSION } from "@/lib/api/health";
import { openApiDocument } from "@/lib/api/openapi/document";

export const dynamic = "force-dynamic";

export function GET(): Response {
  return Response.json(openApiDocument(VERSION));
}
