"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { Field, fieldAttributes } from "@/components/ui/field";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { StatementColumns } from "@/lib/links/site/site-statement";

const FIELDS = [
  ...(["publisherZh", "publisherEn", "publisherUrl", "contact"] as const),
  ...(["licenceName", "licenceUrl"] as const),
];

interface StatementFormProps {
  action: FormAction;
  stated: StatementColumns & { number: number };
}

/** Shows who publishes the public site and under which licence, and changes that statement. */
export function StatementForm({ action, stated }: StatementFormProps) {
  const t = useTranslations("links.statement");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  const refused = result.status === "failed";
  const { publisherZh, publisherEn, licenceName } = stated;
  const names = [publisherZh, publisherEn].filter((name) => name !== null).join(" / ");
  return (
    <div className="flex flex-col gap-3">
      <FormAnswer result={result} />
      <p className="text-sm text-muted">{t("text")}</p>
      <p>
        {names === "" ? t("noPublisher") : t("publisherIs", { name: names })}
        <br />
        {licenceName === null ? t("noLicence") : t("licenceIs", { name: licenceName })}
      </p>
      <details open={refused}>
        <summary className="min-h-8 w-fit cursor-pointer py-1 text-accent underline underline-offset-4">
          {t("change")}
        </summary>
        <form
          key={stated.number}
          action={submit}
          noValidate
          className="mt-3 flex flex-col items-stretch gap-4"
        >
          <input type="hidden" name="seen" value={stated.number} />
          {FIELDS.map((name) => (
            <Field
              key={name}
              id={name}
              label={t(`field.${name}`)}
              hint={t(`hint.${name}`)}
              errors={errorsOf(name)}
            >
              <input
                {...fieldAttributes(name, errorsOf(name), true)}
                name={name}
                autoComplete="off"
                defaultValue={refused ? typed(name) : (stated[name] ?? "")}
              />
            </Field>
          ))}
          <div>
            <Button type="submit" disabled={pending}>
              {t("submit")}
            </Button>
          </div>
        </form>
      </details>
    </div>
  );
}
