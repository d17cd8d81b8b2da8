import { calendarRoute } from "@/lib/api/routes/calendar-route";

export const dynamic = "force-dynamic";

export const GET = calendarRoute;
