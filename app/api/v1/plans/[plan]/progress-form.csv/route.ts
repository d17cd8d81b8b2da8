import { progressFormRoute } from "@/lib/api/routes/form-routes";

export const dynamic = "force-dynamic";

export const GET = progressFormRoute("csv");
