import { finishSignOnRoute } from "@/lib/api/routes/sign-on-routes";

export const dynamic = "force-dynamic";

export const GET = finishSignOnRoute;
