import { publicFiguresRoute } from "@/lib/api/public-routes";

export const dynamic = "force-dynamic";

export const GET = publicFiguresRoute("json");
