"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { Field, fieldAttributes } from "@/components/ui/field";
import { IDLE } from "@/lib/actions/action-result";
import type { FormAction } from "@/lib/actions/define-action";

import { ExpiryFields } from "./expiry-fields";
import { NewLinkNotice } from "./new-link-notice";

interface LinkFormProps {
  readonly action: FormAction<{ readonly token: string }>;
  readonly planCode: string;
  /** Numbers of the releases that a link may be held to, newest first. */
  readonly releases: readonly number[];
  /** Proposed last day, `2026-12-23`. */
  readonly expiryDay: string;
  /** What addresses of this site begin with. */
  readonly origin: string;
}

export function LinkForm({ action, planCode, releases, expiryDay, origin }: LinkFormProps) {
  const t = useTranslations("links");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      <FormAnswer result={result} />
      {result.status === "done" && <NewLinkNotice address={`${origin}/p/${result.data.token}`} />}
      <input type="hidden" name="planCode" value={planCode} />
      <Field id="label" label={t("label.label")} hint={t("label.hint")} errors={errorsOf("label")}>
        <input
          {...fieldAttributes("label", errorsOf("label"), true)}
          name="label"
          autoComplete="off"
          required
          readOnly={pending}
          defaultValue={typed("label")}
        />
      </Field>
      <Field
        id="release"
        label={t("release.label")}
        hint={t("release.hint")}
        errors={errorsOf("release")}
      >
        <select
          key={typed("release")}
          {...fieldAttributes("release", errorsOf("release"), true)}
          name="release"
          defaultValue={typed("release")}
        >
          <option value="">{t("release.latest")}</option>
          {releases.map((number) => (
            <option key={number} value={number}>
              {t("release.pinned", { number })}
            </option>
          ))}
        </select>
      </Field>
      <ExpiryFields
        never={typed("expires") === "never"}
        day={typed("expiresOn") || expiryDay}
        errors={errorsOf("expiresOn")}
      />
      <div>
        <Button type="submit" tone="primary" disabled={pending}>
          {t("create.submit")}
        </Button>
      </div>
    </form>
  );
}
