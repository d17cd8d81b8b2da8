"use client";

import { useActionState, type ReactNode } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { Button } from "@/components/ui/button";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { OneTimePassword } from "@/lib/members/types";

import { OneTimePasswordNotice } from "./one-time-password-notice";

export type ManageAction = FormAction<OneTimePassword | null>;

interface ManageFormProps {
  action: ManageAction;
  memberId: string;
  label: string;
  danger?: boolean;
  /** Whether there is anything to do. Where there is not, the answer to what has just been done still stands. */
  offered?: boolean;
  /** What the button does, in a sentence, and fields beside the member's id. */
  children: ReactNode;
}

/** Does one thing to one member: a sentence, a button, the answer. */
export function ManageForm({
  action,
  memberId,
  label,
  danger = false,
  offered = true,
  children,
}: ManageFormProps) {
  const [result, submit, pending] = useActionState(action, IDLE);
  return (
    <form action={submit} className="flex flex-col items-start gap-4">
      <FormAnswer result={result} />
      {result.status === "done" && result.data !== null && (
        <OneTimePasswordNotice account={result.data} />
      )}
      <input type="hidden" name="member" value={memberId} />
      {children}
      {offered && (
        <Button type="submit" tone={danger ? "danger" : "plain"} disabled={pending}>
          {label}
        </Button>
      )}
    </form>
  );
}
