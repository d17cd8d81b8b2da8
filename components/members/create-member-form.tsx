"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { Field, fieldAttributes } from "@/components/ui/field";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { UnitName } from "@/lib/records/people/types";
import type { OneTimePassword } from "@/lib/members/types";

import { OneTimePasswordNotice } from "./one-time-password-notice";
import { RoleField } from "./role-field";
import { UnitField } from "./unit-field";

interface CreateMemberFormProps {
  action: FormAction<OneTimePassword>;
  units: readonly UnitName[];
}

export function CreateMemberForm({ action, units }: CreateMemberFormProps) {
  const t = useTranslations("members");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      <FormAnswer result={result} />
      {result.status === "done" && <OneTimePasswordNotice account={result.data} />}
      <Field id="name" label={t("column.name")} errors={errorsOf("name")}>
        <input
          {...fieldAttributes("name", errorsOf("name"))}
          name="name"
          autoComplete="off"
          required
          defaultValue={typed("name")}
        />
      </Field>
      <Field id="email" label={t("column.email")} errors={errorsOf("email")}>
        <input
          {...fieldAttributes("email", errorsOf("email"))}
          name="email"
          type="email"
          autoComplete="off"
          required
          defaultValue={typed("email")}
        />
      </Field>
      <RoleField id="role" role={typed("role") || "official"} errors={errorsOf("role")} />
      <UnitField id="unit" unit={typed("unit")} units={units} errors={errorsOf("unit")} />
      <div>
        <Button type="submit" tone="primary" disabled={pending}>
          {t("create.submit")}
        </Button>
      </div>
    </form>
  );
}
