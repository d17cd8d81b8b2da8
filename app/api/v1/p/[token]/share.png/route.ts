import { shareImageContent } from "@/lib/chart-files/share-image-content";
import { shareImageRoute } from "@/lib/api/routes/share-image-route";

export const dynamic = "force-dynamic";

export const GET = shareImageRoute(shareImageContent);
