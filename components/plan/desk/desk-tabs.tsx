import clsx from "clsx";
import { useTranslations } from "next-intl";

import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import { DESK_NAMES, type DeskName } from "@/lib/records/desk/desks";

/** Leads from one desk to the others. */
export function DeskTabs({ place, current }: { place: DashboardPlace; current: DeskName | null }) {
  const t = useTranslations("people.desk");
  return (
    <nav aria-label={t("nav")} className="print:hidden">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {DESK_NAMES.map((name) => (
          <li key={name} className="flex">
            {name === current ? (
              <span aria-current="page" className={clsx(TAB, "font-semibold")}>
                {t(`title.${name}`)}
              </span>
            ) : (
              <PlaceLink place={place} to={`/plan/${name}`} className={TAB}>
                {t(`title.${name}`)}
              </PlaceLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

const TAB = "inline-flex min-h-8 items-center";
