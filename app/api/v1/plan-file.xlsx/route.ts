import { planFileRoute } from "@/lib/api/routes/plan-file-route";

export const dynamic = "force-dynamic";

export const GET = planFileRoute;
