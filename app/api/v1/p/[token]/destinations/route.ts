import { publicDestinationsRoute } from "@/lib/exchange/public-routes";

export const dynamic = "force-dynamic";

export const GET = publicDestinationsRoute;
