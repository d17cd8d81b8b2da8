import { memberDestinationsRoute } from "@/lib/exchange/member-routes";

export const dynamic = "force-dynamic";

export const GET = memberDestinationsRoute;
