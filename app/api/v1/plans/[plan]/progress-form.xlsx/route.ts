import { progressFormRoute } from "@/lib/exchange/progress-form/form-routes";

export const dynamic = "force-dynamic";

export const GET = progressFormRoute("xlsx");
