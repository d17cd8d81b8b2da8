import { releasesFeedRoute } from "@/lib/api/routes/releases-feed-route";

export const dynamic = "force-dynamic";

export const GET = releasesFeedRoute;
