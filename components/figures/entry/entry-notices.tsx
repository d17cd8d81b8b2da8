import { useLocale, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { EntryForm } from "@/lib/figures/types";

interface EntryNoticesProps {
  form: EntryForm;
  /** Whether the reader sent the submission that waits. */
  isMine: boolean;
}

/** Says what somebody else has done in this cell. */
export function EntryNotices({ form, isMine }: EntryNoticesProps) {
  const t = useTranslations("figures.entry");
  const { submitted, draft, returned, current } = form;
  const units = useTranslations("units.form");
  const locale = useLocale() === "en" ? "en" : "zh";
  const isStale = draft !== null && draft.basedOn !== (current?.id ?? null);
  return (
    <>
      {form.keptFor !== null && (
        <Notice tone="warning">{units("keptFor", { unit: form.keptFor[locale] })}</Notice>
      )}
      {submitted !== null && (
        <Notice tone="info">
          {isMine ? t("ownSubmitted") : t("otherSubmitted", { author: submitted.authorName })}
        </Notice>
      )}
      {returned !== null && (
        <Notice tone="warning">
          {t("returnedBy", {
            reviewer: returned.reviewerName ?? "",
            note: returned.returnNote ?? "",
          })}
        </Notice>
      )}
      {isStale && <Notice tone="warning">{t("newerApproval")}</Notice>}
    </>
  );
}
