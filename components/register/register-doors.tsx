import { useTranslations } from "next-intl";

import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { Register } from "@/lib/register/types";

import { OwnDrafts } from "./own-drafts";

interface RegisterDoorsProps {
  register: Register;
  place: DashboardPlace;
}

/** Leads those who write or review the register to where they do so, and says how many wait. */
export function RegisterDoors({ register, place }: RegisterDoorsProps) {
  const t = useTranslations("register");
  const { open, mayWrite, mayDecide } = register;
  const waiting = open.filter(({ state }) => state === "submitted").length;
  if (!mayWrite && !mayDecide) return null;
  const link = "inline-flex min-h-10 items-center underline";
  return (
    <>
      <p className="mt-3 flex flex-wrap items-center gap-x-5 text-sm print:hidden">
        {mayWrite && (
          <>
            <PlaceLink place={place} to="/register/new" className={link}>
              {t("toNew")}
            </PlaceLink>
            <PlaceLink place={place} to="/register/add" className={link}>
              {t("toAdd")}
            </PlaceLink>
          </>
        )}
        <PlaceLink place={place} to="/sources" className={link}>
          {t("toSources")}
        </PlaceLink>
        {waiting > 0 && (
          <>
            <span>{t("waiting", { count: waiting })}</span>
            <PlaceLink place={place} to="/register/review" className={link}>
              {t("toReview")}
            </PlaceLink>
          </>
        )}
      </p>
      <OwnDrafts open={open} place={place} />
    </>
  );
}
