import { publicFiguresRoute } from "@/lib/exchange/public-routes";

export const dynamic = "force-dynamic";

export const GET = publicFiguresRoute("csv");
