import { useFormatter, useLocale, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Link } from "@/lib/i18n/navigation";
import type { DraftLine } from "@/lib/plan-files/drafts/types";
import { formatDay } from "@/lib/words/format";

/** Lists the drafts: what each is for, who wrote in it, what still stands in its way. */
export function DraftList({ drafts }: { drafts: readonly DraftLine[] }) {
  const t = useTranslations("planFiles.draft");
  const format = useFormatter();
  const locale = useLocale() === "en" ? "en" : "zh";
  return (
    <Card aria-labelledby="drafts">
      <h2 id="drafts" className="mb-2 text-lg font-semibold">
        {t("heading")}
      </h2>
      {drafts.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {drafts.map(({ id, code, name, purpose, changedAt, faults, writers, tookPart }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2"
          >
            <span className="min-w-0">
              <Link
                href={`/settings/plan-files/${id}`}
                prefetch={false}
                className="inline-block min-h-6 font-semibold text-accent underline underline-offset-4"
              >
                {name[locale] === "" ? code : name[locale]}
              </Link>{" "}
              <span className="text-sm text-muted">{t(`purpose.${purpose}`)}</span>
            </span>
            <span className="text-sm text-muted">
              {t("by", { author: format.list(writers), day: formatDay(changedAt, locale) })}
              {" · "}
              {faults > 0 ? t("faults", { count: faults }) : t(tookPart ? "waits" : "ready")}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
