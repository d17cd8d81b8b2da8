import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { instantText } from "@/lib/i18n/instant-text";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Locale } from "@/lib/i18n/routing";
import { Link } from "@/lib/i18n/navigation";
import type { MemberRelease } from "@/lib/releases/types";

const LINK_CLASS = "inline-block py-1 text-accent underline underline-offset-4";

interface ReleaseListProps {
  /** Releases of the plan, newest first. */
  releases: readonly MemberRelease[];
  locale: Locale;
  /** Code of the plan. */
  plan: string;
  /** What can be done with the newest release, for who made it; null for everybody else. */
  newest: ReactNode;
}

/** Lists what was published when, and why it was corrected. */
export function ReleaseList({ releases, locale, plan, newest }: ReleaseListProps) {
  const t = useTranslations("releases");
  const numbers = releases.map(({ number }) => number);
  if (releases.length === 0) return <EmptyState title={t("none")}>{t("noneNext")}</EmptyState>;
  return (
    <ol className="flex flex-col gap-4" reversed>
      {releases.map((release, index) => (
        <li key={release.number} id={`release-${release.number}`}>
          <Card className="flex flex-col gap-2">
            <h3 className="text-lg font-semibold">{t("number", { number: release.number })}</h3>
            <p className="text-sm text-muted">
              <time dateTime={release.instant}>{instantText(release.instant, locale)}</time>
              {` · ${t("method", { version: release.methodVersion })}`}
            </p>
            {release.seal !== null && (
              <p className="text-sm text-muted">
                {t("seal.label")}
                <code className="break-all">{release.seal.hash}</code>
                {release.seal.sealedAt !== release.instant &&
                  ` · ${t("seal.since", { day: instantText(release.seal.sealedAt, locale) })}`}
              </p>
            )}
            <p className="max-w-prose whitespace-pre-line">{release.note}</p>
            {release.correctionNote !== null && (
              <p className="max-w-prose border-l-4 border-watch pl-3 whitespace-pre-line">
                <strong>{t("correctionNote.label")}</strong>
                <br />
                {release.correctionNote}
              </p>
            )}
            {release.reasonWithoutNotes !== null && (
              <p className="max-w-prose border-l-4 border-watch pl-3 whitespace-pre-line">
                {t("withoutNotes.was", { reason: release.reasonWithoutNotes })}
              </p>
            )}
            <p className="flex flex-wrap gap-x-6 gap-y-1">
              <Link
                href={`/?plan=${plan}&asOf=${encodeURIComponent(release.instant)}`}
                prefetch={false}
                className={LINK_CLASS}
              >
                {t("asOf")}
                <span className="sr-only"> {t("number", { number: release.number })}</span>
              </Link>
              {numbers.includes(release.number - 1) && (
                <Link
                  href={`/changes?plan=${plan}&from=${release.number - 1}&to=${release.number}`}
                  prefetch={false}
                  className={LINK_CLASS}
                >
                  {t("compare", { before: release.number - 1, number: release.number })}
                </Link>
              )}
            </p>
            {index === 0 && newest}
          </Card>
        </li>
      ))}
    </ol>
  );
}
