"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";

interface OwnVersionFormProps {
  version: string;
  lockVersion: number;
  intent: "take-back" | "discard";
  action: FormAction;
}

/** Takes one's own submission back, or throws one's own draft away. */
export function OwnVersionForm({ version, lockVersion, intent, action }: OwnVersionFormProps) {
  const t = useTranslations("people.desk");
  const [result, submit, pending] = useActionState(action, IDLE);
  return (
    <form action={submit} onSubmit={sendByHand(submit)} className="mt-3 flex flex-col gap-3">
      <FormAnswer result={result} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="lockVersion" value={lockVersion} />
      <div>
        <Button type="submit" name="intent" value={intent} disabled={pending}>
          {t(intent === "discard" ? "discard" : "takeBack")}
        </Button>
      </div>
    </form>
  );
}
