/**
 * Gives a date of a spreadsheet as precisely as it is shown: 2026 where its format has the year alone, 2026-01 where it
 * has no day. A spreadsheet stores the first of the month for both, which nobody wrote.
 */
export function shownDay(day: string, format: string): string {
  const seen = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "").toLowerCase();
  if (!seen.includes("y") || /[dhs]/.test(seen)) return day;
  return seen.includes("m") ? day.slice(0, 7) : day.slice(0, 4);
}
