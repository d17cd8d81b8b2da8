import { openFiguresRoute } from "@/lib/api/routes/open-routes";

export const dynamic = "force-dynamic";

export const GET = openFiguresRoute("xlsx");
