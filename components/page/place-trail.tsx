import { useTranslations } from "next-intl";

import { Breadcrumbs } from "@/components/layout/breadcrumbs";
import { dashboardPath, type DashboardPlace } from "@/lib/addresses/place";

interface PlaceTrailProps {
  place: DashboardPlace;
  /** Steps between the overview and this page: paths as `dashboardPath` takes them. */
  above?: readonly { to: string; label: string }[];
  here: string;
}

/** Shows where a dashboard page stands, from the overview down; the clocks go along. */
export function PlaceTrail({ place, above = [], here }: PlaceTrailProps) {
  const t = useTranslations("common.nav");
  const steps = [{ to: "", label: t("overview") }, ...above];
  return (
    <Breadcrumbs
      above={steps.map(({ to, label }) => ({ label, href: dashboardPath(place, to) }))}
      here={here}
    />
  );
}
