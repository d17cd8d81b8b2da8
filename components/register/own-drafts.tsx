import { useTranslations } from "next-intl";

import { PlaceLink } from "@/components/page/place-link";
import { useWords } from "@/components/page/use-words";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { OpenEntry } from "@/lib/register/types";

interface OwnDraftsProps {
  open: readonly OpenEntry[];
  place: DashboardPlace;
}

/** Leads to the reader's own drafts of entries, which nobody else sees; nothing where there are none. */
export function OwnDrafts({ open, place }: OwnDraftsProps) {
  const t = useTranslations("register");
  const inWords = useWords();
  const drafts = open.filter(({ state, isOwn }) => state === "draft" && isOwn);
  if (drafts.length === 0) return null;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-4 text-sm print:hidden">
      <span className="text-muted">{t("drafts")}</span>
      {drafts.map(({ code, payload }) => (
        <PlaceLink
          key={code}
          place={place}
          to={`/register/entry/${code}`}
          className="inline-flex min-h-8 items-center underline"
        >
          {inWords(payload.title)}
        </PlaceLink>
      ))}
    </p>
  );
}
