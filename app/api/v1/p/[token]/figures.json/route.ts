import { publicFiguresRoute } from "@/lib/api/routes/public-routes";

export const dynamic = "force-dynamic";

export const GET = publicFiguresRoute("json");
