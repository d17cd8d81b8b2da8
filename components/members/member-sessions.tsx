"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { Button } from "@/components/ui/button";
import { IDLE } from "@/lib/errors/action-result";
import type { Locale } from "@/lib/i18n/routing";
import type { SessionSummary } from "@/lib/members/types";

import type { ManageAction } from "./manage-form";
import { SessionTable } from "./session-table";

interface MemberSessionsProps {
  action: ManageAction;
  memberId: string;
  sessions: readonly SessionSummary[];
  locale: Locale;
}

/** A member's signed-in browsers, as administrators see and end them. */
export function MemberSessions({ action, memberId, sessions, locale }: MemberSessionsProps) {
  const t = useTranslations("members.manage.sessions");
  const [result, submit, pending] = useActionState(action, IDLE);
  return (
    <form action={submit} className="mb-4 flex flex-col gap-4">
      <FormAnswer result={result} />
      <input type="hidden" name="member" value={memberId} />
      {sessions.length > 0 && (
        <SessionTable
          sessions={sessions}
          locale={locale}
          endOf={({ id }) => (
            <Button type="submit" name="session" value={id} disabled={pending}>
              {t("end")}
            </Button>
          )}
        />
      )}
    </form>
  );
}
