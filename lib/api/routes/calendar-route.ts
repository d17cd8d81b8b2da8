import "server-only";

import { createHash } from "node:crypto";

import { guarded, notFound, type Route } from "@/lib/api/guarded-route";
import { readCalendar } from "@/lib/messages/calendar/read-calendar";

interface CalendarParams {
  /** The token and `.ics`. */
  file: string;
}

/**
 * Answers with the due dates behind a member's private address: calendars cannot sign in, so the address is the key. 304
 * where nothing has changed since the calendar asked last.
 */
export const calendarRoute: Route<CalendarParams> = async (request, context) => {
  const response = await answer(request, context);
  // May be kept by the calendar alone, which has to ask each time: the address may have ended.
  response.headers.set("Cache-Control", "private, no-cache");
  return response;
};

const answer = guarded<CalendarParams>(async (request, { file }) => {
  const text = file.endsWith(".ics") ? await readCalendar(file.slice(0, -".ics".length)) : null;
  if (text === null) throw notFound();
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const known = request.headers.get("if-none-match")?.split(/\s*,\s*/) ?? [];
  const isKnown = known.some((tag) => tag.replace(/^W\//, "") === etag);
  return new Response(isKnown ? null : text, {
    status: isKnown ? 304 : 200,
    headers: {
      ETag: etag,
      ...(!isKnown && {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": 'inline; filename="due-dates.ics"',
      }),
    },
  });
});
