import { notFoundRoute } from "@/lib/api/guarded-route";

export const dynamic = "force-dynamic";

export const GET = notFoundRoute;
