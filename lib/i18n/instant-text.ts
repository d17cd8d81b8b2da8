import type { Instant } from "@/lib/vocabulary/instant";

import { CHINA_TIME_ZONE } from "./china-time";
import type { Locale } from "./routing";

const LANGUAGE = { zh: "zh-CN", en: "en-GB" } as const;

/** Day and minute in China, such as 2024年12月31日 14:05 or 31 December 2024 at 14:05. */
export function instantText(instant: Instant, locale: Locale): string {
  return new Intl.DateTimeFormat(LANGUAGE[locale], {
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: CHINA_TIME_ZONE,
  }).format(new Date(instant));
}

/** Time of the day in China to the second, 14:05:09, for what ends within minutes. */
export function clockText(instant: Instant, locale: Locale): string {
  return new Intl.DateTimeFormat(LANGUAGE[locale], {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone: CHINA_TIME_ZONE,
  }).format(new Date(instant));
}
