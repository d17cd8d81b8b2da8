import { useLocale, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { ALL_SCOPES } from "@/lib/exchange/progress-form/read-form-selection";
import type { FormSelection } from "@/lib/exchange/progress-form/types";

/** Offers the progress form of one place as files. */
export function FormDownload({ place }: { place: FormSelection }) {
  const t = useTranslations("files.download");
  const query = new URLSearchParams({
    year: String(place.year),
    scope: place.scope ?? ALL_SCOPES,
    lang: useLocale(),
  });
  const base = `/api/v1/plans/${encodeURIComponent(place.plan)}/progress-form`;
  return (
    <Card aria-labelledby="download">
      <h2 id="download" className="mb-2 text-lg font-semibold">
        {t("heading")}
      </h2>
      <p className="mb-3 max-w-prose text-muted">{t("text")}</p>
      <p className="flex flex-wrap gap-3">
        {(["xlsx", "csv"] as const).map((format) => (
          <a
            key={format}
            href={`${base}.${format}?${query.toString()}`}
            rel="nofollow"
            className="inline-flex min-h-10 items-center rounded-md border border-field bg-card px-4 py-1.5 font-semibold text-ink no-underline"
          >
            {t(format)}
          </a>
        ))}
      </p>
    </Card>
  );
}
