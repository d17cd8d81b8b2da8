import { progressFormRoute } from "@/lib/api/form-routes";

export const dynamic = "force-dynamic";

export const GET = progressFormRoute("xlsx");
