import { useTranslations } from "next-intl";

import { outlookModel } from "@/lib/assessment/outlook/outlook-model";
import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { Subject } from "@/lib/words/subject";

/** Leads to the calculation; nothing where there is nothing to calculate. */
export function OutlookLink({
  subject: { assessment, indicator },
  place,
}: {
  subject: Subject;
  place: DashboardPlace;
}) {
  const t = useTranslations("outlook.page");
  if (typeof outlookModel(assessment, indicator) === "string") return null;
  return (
    <p className="print:hidden">
      <PlaceLink
        place={place}
        to={`/indicators/${indicator.code}/outlook`}
        className="inline-flex min-h-8 items-center font-semibold"
      >
        {t("link")}
      </PlaceLink>{" "}
      <span className="text-muted max-sm:hidden">{t("linkText")}</span>
    </p>
  );
}
