"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { Button } from "@/components/ui/button";
import { StackedCell, StackedHead, StackedRow, StackedTable } from "@/components/ui/stacked-table";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import { instantText } from "@/lib/i18n/instant-text";
import type { Locale } from "@/lib/i18n/routing";
import type { MessageLine } from "@/lib/messages/types";

/** Reasons that are said in words; any other is the code that a server gave. */
const NAMED_REASONS = ["over", "no-channel", "no-reader", "unexpected", "timeout"] as const;
const COLUMNS = ["kind", "channel", "reader", "at", "state", "deed"] as const;

interface MessageTableProps {
  lines: readonly MessageLine[];
  retry: FormAction;
  locale: Locale;
}

/** Lists messages with what became of each; what failed can be tried again. */
export function MessageTable({ lines, retry, locale }: MessageTableProps) {
  const t = useTranslations("messages");
  const [result, submit, pending] = useActionState(retry, IDLE);
  const label = (column: (typeof COLUMNS)[number]) => t(`outbox.column.${column}`);
  const hasFailed = lines.some(({ state }) => state === "failed");
  return (
    <form action={submit} className="flex flex-col gap-4">
      <FormAnswer result={result} />
      {hasFailed && (
        <p>
          <Button type="submit" name="message" value="all" disabled={pending}>
            {t("outbox.retryAll")}
          </Button>
        </p>
      )}
      <StackedTable caption={t("outbox.list")} columns={COLUMNS.map(label)}>
        {lines.map((line) => {
          const kind = t(`kind.${line.kind}.name`);
          const reader = line.reader ?? t("outbox.everyone");
          return (
            <StackedRow key={line.id}>
              <StackedHead>
                {kind}
                {line.plan !== null && (
                  <span className="block text-xs font-normal text-muted">{line.plan[locale]}</span>
                )}
              </StackedHead>
              <StackedCell label={label("channel")}>{t(`channel.${line.channel}`)}</StackedCell>
              <StackedCell label={label("reader")}>{reader}</StackedCell>
              <StackedCell label={label("at")}>{instantText(line.at, locale)}</StackedCell>
              <StackedCell label={label("state")}>
                <MessageState line={line} locale={locale} />
              </StackedCell>
              <StackedCell label={label("deed")}>
                {line.state === "failed" ? (
                  <Button
                    type="submit"
                    name="message"
                    value={line.id}
                    disabled={pending}
                    aria-label={t("outbox.retryNamed", { kind, reader })}
                  >
                    {t("outbox.retry")}
                  </Button>
                ) : (
                  "—"
                )}
              </StackedCell>
            </StackedRow>
          );
        })}
      </StackedTable>
    </form>
  );
}

function MessageState({ line, locale }: { line: MessageLine; locale: Locale }) {
  const t = useTranslations("messages");
  const { state, reason, attempts, nextAt, settledAt } = line;
  const named = NAMED_REASONS.find((known) => known === reason);
  const notes = [
    ...(reason === null ? [] : [named === undefined ? reason : t(`reason.${named}`)]),
    ...(attempts > 1 || (attempts > 0 && state !== "sent")
      ? [t("outbox.attempts", { count: attempts })]
      : []),
    ...(nextAt !== null && attempts > 0
      ? [t("outbox.next", { at: instantText(nextAt, locale) })]
      : []),
    ...(settledAt !== null && state === "sent" ? [instantText(settledAt, locale)] : []),
  ];
  return (
    <>
      <span className={state === "failed" ? "font-semibold text-behind" : undefined}>
        {t(`state.${state}`)}
      </span>
      {notes.map((note) => (
        <span key={note} className="block text-xs text-muted">
          {note}
        </span>
      ))}
    </>
  );
}
