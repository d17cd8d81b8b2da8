import { useTranslations } from "next-intl";

import { instantText } from "@/lib/i18n/instant-text";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Locale } from "@/lib/i18n/routing";
import type { Release } from "@/lib/releases/types";

interface ReleaseListProps {
  /** Newest first. */
  readonly releases: readonly Release[];
  readonly locale: Locale;
}

/** What was published when, and why it was corrected. */
export function ReleaseList({ releases, locale }: ReleaseListProps) {
  const t = useTranslations("releases");
  if (releases.length === 0) return <EmptyState title={t("none")}>{t("noneNext")}</EmptyState>;
  return (
    <ol className="flex flex-col gap-4" reversed>
      {releases.map((release) => (
        <li key={release.number} id={`release-${release.number}`}>
          <Card className="flex flex-col gap-2">
            <h3 className="text-lg font-semibold">{t("number", { number: release.number })}</h3>
            <p className="text-sm text-muted">
              <time dateTime={release.instant}>{instantText(release.instant, locale)}</time>
              {` · ${t("method", { version: release.methodVersion })}`}
            </p>
            <p className="max-w-prose whitespace-pre-line">{release.note}</p>
            {release.correctionNote !== null && (
              <p className="max-w-prose border-l-4 border-watch pl-3 whitespace-pre-line">
                <strong>{t("correctionNote.label")}</strong>
                <br />
                {release.correctionNote}
              </p>
            )}
          </Card>
        </li>
      ))}
    </ol>
  );
}
