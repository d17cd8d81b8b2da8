import { shareImageSpec } from "@/lib/chart-files/share-image-spec";
import { shareImageRoute } from "@/lib/api/routes/share-image-route";

export const dynamic = "force-dynamic";

export const GET = shareImageRoute(shareImageSpec);
