"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";

interface TakeBackFormProps {
  version: string;
  lockVersion: number;
  action: FormAction;
}

/** Takes the reader's own submission back, so that they can go on with it. */
export function TakeBackForm({ version, lockVersion, action }: TakeBackFormProps) {
  const t = useTranslations("register.open");
  const [result, submit, pending] = useActionState(action, IDLE);
  return (
    <form action={submit} className="mt-2 flex flex-col items-start gap-2">
      <FormAnswer result={result} placeOf={() => ({ id: null })} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="lockVersion" value={lockVersion} />
      <Button type="submit" disabled={pending}>
        {t("takeBack")}
      </Button>
    </form>
  );
}
