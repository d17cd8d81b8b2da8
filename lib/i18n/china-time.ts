/** China has one time zone and has kept no summer time since 1991. */
export const CHINA_TIME_ZONE = "Asia/Shanghai";

const OFFSET = "+08:00";
const OFFSET_MS = 8 * 60 * 60 * 1000;

/** The day in China at an instant (milliseconds), `2026-11-23`. @throws RangeError for a time that is none */
export function chinaDay(time: number): string {
  return new Date(time + OFFSET_MS).toISOString().slice(0, 10);
}

/** The calendar year in China at an instant (milliseconds): on 1 January in Wuhan it is already the new one. */
export function chinaYear(time: number): number {
  return new Date(time + OFFSET_MS).getUTCFullYear();
}

/** The last instant in China of a day `2026-11-23`. */
export function endOfChinaDay(day: string): Date {
  return new Date(`${day}T23:59:59.999${OFFSET}`);
}
