import { openFiguresRoute } from "@/lib/api/open-routes";

export const dynamic = "force-dynamic";

export const GET = openFiguresRoute("xlsx");
