import type { Locale } from "@/lib/i18n/routing";

/** Writes a calendar day: 2026年3月31日, 31 March 2026. A day belongs to no time zone. */
export function dayText(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-GB", {
    year: "numeric",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}
