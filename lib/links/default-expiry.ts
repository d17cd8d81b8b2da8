import { chinaDay } from "@/lib/i18n/china-time";

const DAY_MS = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 30;

/** The last day, `2026-12-23` in China, that the form of a new link proposes: 30 days from `now`. */
export function defaultExpiryDay(now: Date): string {
  return chinaDay(now.getTime() + DEFAULT_DAYS * DAY_MS);
}
