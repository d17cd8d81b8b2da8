import { memberFiguresRoute } from "@/lib/api/member-routes";

export const dynamic = "force-dynamic";

export const GET = memberFiguresRoute("csv");
