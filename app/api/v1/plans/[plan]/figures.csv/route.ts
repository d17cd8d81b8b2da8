import { memberFiguresRoute } from "@/lib/api/routes/member-routes";

export const dynamic = "force-dynamic";

export const GET = memberFiguresRoute("csv");
