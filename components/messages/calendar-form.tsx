"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { CopyButton } from "@/components/forms/copy-button";
import { FormAnswer } from "@/components/forms/form-answer";
import { Button } from "@/components/ui/button";
import { Field, fieldAttributes } from "@/components/ui/field";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import { instantText } from "@/lib/i18n/instant-text";
import type { Locale } from "@/lib/i18n/routing";

/** The address, where it was made just now. */
export type CalendarAction = FormAction<{ address: string } | null>;

interface CalendarFormProps {
  action: CalendarAction;
  /** When the address was made; null where there is none. */
  since: string | null;
  locale: Locale;
}

/** Makes, replaces and ends a member's calendar address, which is shown once. */
export function CalendarForm({ action, since, locale }: CalendarFormProps) {
  const t = useTranslations("messages.calendar");
  const [result, submit, pending] = useActionState(action, IDLE);
  const address = result.status === "done" ? (result.data?.address ?? null) : null;
  return (
    <form action={submit} className="flex flex-col gap-4">
      <FormAnswer result={result} />
      {address !== null && (
        <div className="flex flex-col gap-2">
          <Field id="calendar-address" label={t("address")}>
            <input {...fieldAttributes("calendar-address")} readOnly value={address} />
          </Field>
          <CopyButton text={address} label={t("copy")} />
        </div>
      )}
      <p className="text-muted">
        {since === null ? t("none") : t("since", { at: instantText(since, locale) })}
      </p>
      <p className="flex flex-wrap gap-3">
        <Button type="submit" name="intent" value="make" disabled={pending}>
          {since === null ? t("make") : t("again")}
        </Button>
        {since !== null && (
          <Button type="submit" name="intent" value="end" tone="danger" disabled={pending}>
            {t("end")}
          </Button>
        )}
      </p>
    </form>
  );
}
