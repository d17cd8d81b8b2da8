"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useEffect, useRef, useState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import type { RecentDecision } from "@/lib/figures/review/undo-window";
import { clockText } from "@/lib/i18n/instant-text";
import type { Instant } from "@/lib/vocabulary/instant";

interface UndoBarProps {
  decisions: readonly RecentDecision[];
  /** Now by the server's clock, which decides: the browser's may go wrong. */
  now: Instant;
  action: FormAction;
}

/** Offers to take back what the reviewer decided within the last minute. */
export function UndoBar({ decisions, now, action }: UndoBarProps) {
  const [result, submit, pending] = useActionState(action, IDLE);
  const newest = decisions[0]?.at ?? null;
  const box = useRef<HTMLDivElement>(null);
  const seen = useRef(newest);
  // A decision that was just made is answered here: the focus comes to it as to the answer of any form.
  useEffect(() => {
    if (newest !== null && newest !== seen.current) box.current?.focus();
    seen.current = newest;
  }, [newest]);
  return (
    <div ref={box} tabIndex={-1} role="status" className="flex flex-col gap-2 empty:hidden">
      <FormAnswer result={result} placeOf={() => ({ id: null })} />
      {decisions.map((decision) => (
        <form key={decision.at} action={submit} onSubmit={sendByHand(submit)}>
          {decision.cells.map(({ revision, lockVersion }) => (
            <input key={revision} type="hidden" name={`cell-${revision}`} value={lockVersion} />
          ))}
          <Offer decision={decision} now={now} pending={pending} />
        </form>
      ))}
    </div>
  );
}

interface OfferProps {
  decision: RecentDecision;
  now: Instant;
  pending: boolean;
}

function Offer({ decision, now, pending }: OfferProps) {
  const t = useTranslations("reviewing.undo");
  const locale = useLocale() === "en" ? "en" : "zh";
  const left = useSecondsLeft(decision.until, now);
  const { state, cells, warned, until } = decision;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border-l-4 border-accent bg-accent-soft px-4 py-2">
      <p className="font-semibold">{t("offer", { state, count: cells.length, warned })}</p>
      {left === 0 ? (
        <p className="text-muted">{t("over")}</p>
      ) : (
        <>
          <Button type="submit" disabled={pending} className="min-h-8! bg-card">
            {t("submit")}
          </Button>
          <p className="text-sm text-muted">
            <span>{t("until", { time: clockText(until, locale) })}</span>
            {left !== null && (
              <span aria-hidden="true">{` · ${t("left", { seconds: left })}`}</span>
            )}
          </p>
        </>
      )}
    </div>
  );
}

/** Counts the seconds down; null before the browser counts, and always without JavaScript. */
function useSecondsLeft(until: Instant, now: Instant): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const end = Date.now() + (Date.parse(until) - Date.parse(now));
    const count = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    count();
    const timer = setInterval(count, 1000);
    return () => clearInterval(timer);
  }, [until, now]);
  return left;
}
