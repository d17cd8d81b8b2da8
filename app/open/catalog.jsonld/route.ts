import { openCatalogueRoute } from "@/lib/api/open-routes";

export const dynamic = "force-dynamic";

export const GET = openCatalogueRoute;
