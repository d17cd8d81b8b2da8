import { openCatalogueRoute } from "@/lib/exchange/open-data/open-routes";

export const dynamic = "force-dynamic";

export const GET = openCatalogueRoute;
