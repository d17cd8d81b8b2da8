"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { Field, fieldAttributes } from "@/components/ui/field";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";

interface DecisionFormProps {
  version: string;
  lockVersion: number;
  action: FormAction;
}

/** Approves a submitted version, or returns it with a note. */
export function DecisionForm({ version, lockVersion, action }: DecisionFormProps) {
  const t = useTranslations("people.desk");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  const id = `note-${version}`;
  return (
    <form
      action={submit}
      onSubmit={sendByHand(submit)}
      noValidate
      className="mt-4 flex flex-col gap-3"
    >
      <FormAnswer
        result={result}
        placeOf={(field) => ({ id: field === "note" ? id : null, name: undefined })}
      />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="lockVersion" value={lockVersion} />
      <Field id={id} label={t("note")} errors={errorsOf("note")}>
        <textarea
          {...fieldAttributes(id, errorsOf("note"), false)}
          name="note"
          rows={2}
          maxLength={500}
          defaultValue={typed("note")}
        />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="decision" value="approve" tone="primary" disabled={pending}>
          {t("approve")}
        </Button>
        <Button type="submit" name="decision" value="return" disabled={pending}>
          {t("return")}
        </Button>
      </div>
    </form>
  );
}
