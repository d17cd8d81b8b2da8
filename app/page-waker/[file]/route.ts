import { pageWakerRoute } from "@/lib/api/routes/page-waker-route";

export const dynamic = "force-dynamic";

export const GET = pageWakerRoute;
