import { notFoundRoute } from "@/lib/exchange/guarded-route";

export const dynamic = "force-dynamic";

export const GET = notFoundRoute;
