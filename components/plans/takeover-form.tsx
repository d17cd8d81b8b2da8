"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { Field, fieldAttributes } from "@/components/ui/field";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { LocalText } from "@/lib/plans/types";

interface TakeoverFormProps {
  plan: string;
  indicator: string;
  /** Id of the revision to take over; null where nothing is left to do and only the answer is shown. */
  revision: string | null;
  /** Number of the last baseline version; 0 where there is none. */
  seen: number;
  /** Names of the calibres that a bridge has to be signed between; null where no bridge is needed. */
  bridge: { from: LocalText; to: LocalText } | null;
  action: FormAction;
}

/** Takes one value over as a baseline, with the bridge and the reason where they are needed. */
export function TakeoverForm(props: TakeoverFormProps) {
  const { plan, indicator, revision, seen, bridge, action } = props;
  const t = useTranslations("plans.takeover");
  const locale = useLocale() === "en" ? "en" : "zh";
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  // Ids begin with the indicator, because several of these forms stand on one page.
  const idOf = (name: string) => `${indicator}-${name}`;
  const text = (name: string, label: string, hint: string) => (
    <Field id={idOf(name)} label={label} hint={hint} errors={errorsOf(name)}>
      <textarea
        {...fieldAttributes(idOf(name), errorsOf(name), true)}
        name={name}
        rows={2}
        maxLength={500}
        defaultValue={typed(name)}
      />
    </Field>
  );
  return (
    <>
      <FormAnswer
        result={result}
        placeOf={(field) => ({
          id: field === "_form" ? null : idOf(field),
          // Named by language, because both languages of the note are refused with one sentence.
          name: field === "bridgeZh" || field === "bridgeEn" ? t(field) : undefined,
        })}
      />
      {revision !== null && (
        <form
          key={`${revision} ${seen}`}
          action={submit}
          onSubmit={sendByHand(submit)}
          noValidate
          inert={pending}
          className="flex flex-col gap-4"
        >
          <input type="hidden" name="plan" value={plan} />
          <input type="hidden" name="indicator" value={indicator} />
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="seen" value={seen} />
          {bridge !== null && (
            <>
              <p>{t("bridgeNote")}</p>
              {(["bridgeZh", "bridgeEn"] as const).map((name) => (
                <div key={name}>
                  {text(
                    name,
                    t(name),
                    t("bridgeHint", { from: bridge.from[locale], to: bridge.to[locale] }),
                  )}
                </div>
              ))}
            </>
          )}
          {seen > 0 && text("reason", t("reason"), t("reasonHint", { version: seen }))}
          <div>
            <Button type="submit" tone="primary" disabled={pending}>
              {t(bridge === null ? "submit" : "submitBridge", { version: seen + 1 })}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
