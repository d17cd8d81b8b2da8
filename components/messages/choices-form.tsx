"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { Button } from "@/components/ui/button";
import { Field, fieldAttributes } from "@/components/ui/field";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import { routing } from "@/lib/i18n/routing";
import type { MessageChoices } from "@/lib/messages/types";

interface ChoicesFormProps {
  action: FormAction;
  choices: MessageChoices;
}

/** Asks which messages a member wants, and in which language. */
export function ChoicesForm({ action, choices }: ChoicesFormProps) {
  const t = useTranslations("messages");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { locale, kinds } = choices;
  return (
    // Keyed by what is stored, because React puts boxes and lists back to their first state after a form was sent.
    <form
      key={JSON.stringify([locale, kinds])}
      action={submit}
      className="flex flex-col items-start gap-4"
    >
      <FormAnswer result={result} />
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-semibold">{t("choices.kinds")}</legend>
        {kinds.map(({ kind, on }) => (
          <label key={kind} className="inline-flex min-h-8 items-start gap-2">
            <input
              type="checkbox"
              name={kind}
              defaultChecked={on}
              className="mt-1 size-5 shrink-0 accent-accent"
            />
            {t(`kind.${kind}.name`)}
          </label>
        ))}
      </fieldset>
      <Field id="locale" label={t("choices.language")}>
        <select {...fieldAttributes("locale")} name="locale" defaultValue={locale}>
          {routing.locales.map((one) => (
            <option key={one} value={one}>
              {t(`choices.${one}`)}
            </option>
          ))}
        </select>
      </Field>
      <Button type="submit" tone="primary" disabled={pending}>
        {t("choices.submit")}
      </Button>
    </form>
  );
}
