import { useLocale } from "next-intl";

import { dashboardPath, type DashboardPlace } from "@/lib/addresses/place";
import { localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/routing";

/** Makes addresses of the pages of hubs, carriers and fields, for links inside a drawing; plan and clocks are kept. */
export function usePartHref(place: DashboardPlace): (scope: string) => string {
  const locale: Locale = useLocale() === "en" ? "en" : "zh";
  return (scope) => localPath(dashboardPath(place, `/pillars/${scope}`), locale);
}
