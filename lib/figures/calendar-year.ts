/** The calendar year in China at an instant: a value typed in Wuhan on 1 January belongs to the new year. */
export function calendarYear(at: Date): number {
  const text = new Intl.DateTimeFormat("en", { timeZone: "Asia/Shanghai", year: "numeric" }).format(
    at,
  );
  return Number(text);
}
