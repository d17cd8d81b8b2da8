const DAY_MS = 86_400_000;
/** A date longer past is no news: so a channel that is set up late does not begin with old ones. */
const LATEST_DAYS = 60;

export type DueStage = "due-7" | "due-1" | "overdue";

/**
 * Says which of its messages a due date has come to on a day, both `2026-03-31`: the first from seven days ahead, the
 * second from the day before, the third once it has passed; null for none. A day on which nobody looked is made up for on
 * the next. Pure.
 */
export function dueStage(dueOn: string, today: string): DueStage | null {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_MS);
  if (days > 7 || days < -LATEST_DAYS) return null;
  if (days < 0) return "overdue";
  return days <= 1 ? "due-1" : "due-7";
}
