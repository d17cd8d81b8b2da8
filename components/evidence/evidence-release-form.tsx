"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { Field, fieldAttributes } from "@/components/ui/field";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import type { EvidenceItem } from "@/lib/evidence/types";

interface EvidenceReleaseFormProps {
  plan: string;
  file: EvidenceItem;
  action: FormAction;
}

/** Proposes that readers of public links may download a file, or no longer may, with the reason. */
export function EvidenceReleaseForm({ plan, file, action }: EvidenceReleaseFormProps) {
  const t = useTranslations("evidence.release");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  const { isPublic, seen } = file.release;
  const id = `why-${file.id}`;
  return (
    <details className="mt-1" open={errorsOf("why").length > 0 ? true : undefined}>
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-sm text-accent underline underline-offset-4">
        {t(isPublic ? "close" : "open")}
      </summary>
      <form action={submit} noValidate className="mt-2 flex max-w-prose flex-col gap-3">
        <FormAnswer result={result} />
        <input type="hidden" name="plan" value={plan} />
        <input type="hidden" name="evidence" value={file.id} />
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="isPublic" value={isPublic ? "no" : "yes"} />
        <Field
          id={id}
          label={t("why")}
          hint={t(isPublic ? "hintClose" : "hint")}
          errors={errorsOf("why")}
        >
          <textarea
            {...fieldAttributes(id, errorsOf("why"), true)}
            name="why"
            rows={2}
            maxLength={500}
            defaultValue={typed("why")}
          />
        </Field>
        <div>
          <Button type="submit" disabled={pending}>
            {t("submit")}
          </Button>
        </div>
      </form>
    </details>
  );
}
