import { getReadiness } from "@/lib/watch/readiness";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const readiness = await getReadiness();
  const status = readiness.status === "ready" ? 200 : 503;
  return Response.json(readiness, { status, headers: { "Cache-Control": "no-store" } });
}
