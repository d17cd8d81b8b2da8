import { publicDestinationsRoute } from "@/lib/api/public-routes";

export const dynamic = "force-dynamic";

export const GET = publicDestinationsRoute;
