import { memberDestinationsRoute } from "@/lib/api/member-routes";

export const dynamic = "force-dynamic";

export const GET = memberDestinationsRoute;
