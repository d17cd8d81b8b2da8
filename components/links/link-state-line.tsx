import { useTranslations } from "next-intl";

import type { PublicScope } from "@/lib/access/public-scope";

/**
 * Says above every page of a link that the link is held to a release which is no longer the latest, or shows a
 * part only.
 */
export function LinkStateLine({
  scope,
}: {
  scope: Pick<PublicScope, "release" | "supersededBy" | "indicators">;
}) {
  const t = useTranslations("links.public");
  const { release, supersededBy, indicators } = scope;
  const lines = [
    ...(supersededBy === null
      ? []
      : [t("superseded", { number: release.number, latest: supersededBy })]),
    ...(indicators === null ? [] : [t("partial")]),
  ];
  if (lines.length === 0) return null;
  return (
    <div className="border-b border-line bg-notice text-notice-ink">
      <div className="mx-auto max-w-(--page) px-4 py-2 text-sm sm:px-6">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
