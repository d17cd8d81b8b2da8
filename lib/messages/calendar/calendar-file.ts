import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";

import { localPath } from "@/lib/i18n/local-path";
import type { Translate } from "@/lib/i18n/message-key";
import type { Locale } from "@/lib/i18n/routing";

import type { DueDate } from "./due-dates";

/** Seconds after which a calendar should ask again. */
const ASK_AGAIN = 6 * 3_600;

/**
 * Writes due dates as a calendar (RFC 5545): days, not hours, each the same event at every reading. It says what is due
 * and when; how much is missing, and any figure, stays on the site. Pure.
 */
export function calendarFile(
  t: Translate,
  dates: readonly DueDate[],
  locale: Locale,
  origin: string,
): string {
  const host = new URL(origin).hostname;
  const calendar = ical({
    name: t("messages.calendar.name"),
    prodId: { company: "hubei-ai-targets", product: "due-dates", language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: ASK_AGAIN,
  });
  for (const { planCode, plan, year, dueOn, version, at } of dates) {
    const values = { year: String(year), plan: plan[locale] };
    calendar.createEvent({
      id: `due-${planCode}-${year}@${host}`,
      sequence: version,
      stamp: new Date(at),
      // A day belongs to no time zone: read in that of the process, it is written as the same day.
      start: localDay(dueOn),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: t("messages.calendar.due", values),
      description: t("messages.calendar.hint", values),
      url: `${origin}${localPath(`/figures/completeness?plan=${planCode}&year=${year}`, locale)}`,
    });
  }
  return calendar.toString();
}

function localDay(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
}
