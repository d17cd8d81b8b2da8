import { useLocale, useTranslations } from "next-intl";

import { CopyButton } from "@/components/forms/copy-button";
import { Link } from "@/lib/i18n/navigation";
import type { Instant } from "@/lib/vocabulary/instant";

interface AfterReleaseProps {
  plan: string;
  /** Instant of the release, whose report is offered. */
  instant: Instant;
  /** Whole address of the public site of the plan; null where none is open to everybody. */
  publicPage: string | null;
}

const LINK =
  "inline-flex min-h-10 items-center rounded-md border border-field bg-card px-4 py-1.5 font-semibold text-ink";

/** Offers what comes after a release: to look at what the public sees, to pass it on, to report it. */
export function AfterRelease({ plan, instant, publicPage }: AfterReleaseProps) {
  const t = useTranslations("releases.after");
  const language = useLocale() === "en" ? "&lang=en" : "";
  const report = `/api/v1/plans/${plan}/report.docx?asOf=${encodeURIComponent(instant)}${language}`;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {publicPage === null ? (
        <Link href={`/settings/links?plan=${plan}`} prefetch={false} className={LINK}>
          {t("links")}
        </Link>
      ) : (
        <>
          <a href={publicPage} target="_blank" rel="noreferrer" className={LINK}>
            {t("page")}
          </a>
          <CopyButton text={publicPage} label={t("copy")} />
        </>
      )}
      <a href={report} rel="nofollow" className={LINK}>
        {t("report")}
      </a>
    </div>
  );
}
