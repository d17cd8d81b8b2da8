const DAY_MS = 24 * 60 * 60 * 1000;
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const DEFAULT_DAYS = 30;

/** The last day, `2026-12-23` in Asia/Shanghai, that the form of a new link proposes: 30 days from `now`. */
export function defaultExpiryDay(now: Date): string {
  const time = now.getTime() + DEFAULT_DAYS * DAY_MS + SHANGHAI_OFFSET_MS;
  return new Date(time).toISOString().slice(0, 10);
}
