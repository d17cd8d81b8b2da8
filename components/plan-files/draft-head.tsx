import { useFormatter, useLocale, useTranslations } from "next-intl";

import { Link } from "@/lib/i18n/navigation";
import type { DraftLine } from "@/lib/plan-files/drafts/types";
import { formatDay } from "@/lib/words/format";

interface DraftHeadProps {
  draft: Pick<DraftLine, "name" | "code" | "purpose" | "writers" | "changedAt">;
}

/** Names a draft, what it is for, and who wrote in it. */
export function DraftHead({ draft }: DraftHeadProps) {
  const t = useTranslations("planFiles.draft");
  const author = useFormatter().list(draft.writers);
  const locale = useLocale() === "en" ? "en" : "zh";
  const { name, code, purpose, changedAt } = draft;
  return (
    <div>
      <p>
        <Link
          href="/settings/plan-files"
          className="inline-block min-h-6 text-accent underline underline-offset-4"
        >
          {t("back")}
        </Link>
      </p>
      <h1 className="mt-2 text-2xl font-bold">{name[locale] === "" ? code : name[locale]}</h1>
      <p className="mt-1 text-muted">
        {t(`purpose.${purpose}`)}
        {" · "}
        {t("by", { author, day: formatDay(changedAt, locale) })}
      </p>
    </div>
  );
}
