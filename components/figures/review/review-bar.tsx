import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { KeptField } from "@/components/forms/kept-field";
import { Button } from "@/components/ui/button";

import { RETURN_PANEL } from "./use-review-keys";

interface ReviewBarProps {
  pending: boolean;
  /** How many cells are chosen, how many of them have a warning, and how many can only be returned. */
  chosen: number;
  warned: number;
  blocked: number;
  /** Whether a chosen cell is of a closed year, which takes not even a reference. */
  closed: boolean;
  isConfirming: boolean;
  cancel: () => void;
  /** Name of the one cell that is being returned; null where the chosen ones are meant. */
  returning: string | null;
  returnChosen: () => void;
  note: { errors: string[]; typed: string; storageKey: string; settled: boolean };
}

/** Stays at the foot of the window, above the bar of a phone: what is chosen, and the decisions about it. */
export function ReviewBar(props: ReviewBarProps) {
  const { pending, chosen, warned, blocked, isConfirming } = props;
  const t = useTranslations("reviewing.bar");
  return (
    <div
      role="region"
      aria-label={t("label")}
      className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 -mx-4 border-t border-line bg-card px-4 py-3 shadow-[0_-2px_8px_rgb(0_0_0/0.06)] sm:bottom-0 sm:-mx-6 sm:px-6 print:hidden"
    >
      {isConfirming ? (
        <Confirm {...props} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="font-semibold" aria-live="polite">
            {chosen === 0 ? t("none") : t("chosen", { count: chosen, warned })}
          </p>
          {blocked > 0 && <p className="text-watch">{t("blocked", { count: blocked })}</p>}
          <span className="flex-1" />
          <Button
            type="submit"
            name="decision"
            value="approve"
            tone="primary"
            disabled={pending || chosen === 0 || blocked > 0}
          >
            {t("approve", { count: chosen })}
          </Button>
          <Button
            type="submit"
            name="decision"
            value="reference"
            title={t("referenceHint")}
            disabled={pending || chosen === 0 || props.closed}
          >
            {t("reference", { count: chosen })}
          </Button>
          <ReturnPanel {...props} />
        </div>
      )}
    </div>
  );
}

function Confirm({ pending, chosen, warned, cancel }: ReviewBarProps) {
  const t = useTranslations("reviewing.bar");
  const yes = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: who confirms by keyboard stands on the answer.
  useEffect(() => yes.current?.focus(), []);
  return (
    <div
      role="group"
      aria-labelledby="confirm-approval"
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      <p id="confirm-approval" className="font-semibold">
        {t("confirm", { count: chosen, warned })}
      </p>
      <span className="flex-1" />
      <Button
        ref={yes}
        type="submit"
        name="decision"
        value="approve"
        tone="primary"
        disabled={pending}
        aria-describedby="confirm-approval"
      >
        {t("yes")}
      </Button>
      <Button onClick={cancel}>{t("cancel")}</Button>
    </div>
  );
}

function ReturnPanel({ pending, chosen, returning, returnChosen, note }: ReviewBarProps) {
  const t = useTranslations("reviewing.bar");
  const figures = useTranslations("figures.review");
  return (
    <details
      id={RETURN_PANEL}
      open={note.errors.length > 0}
      className="open:order-last open:basis-full"
    >
      <summary className="inline-flex min-h-10 cursor-pointer items-center rounded-md border border-behind bg-card px-4 py-1.5 font-semibold text-behind marker:content-none">
        {t("return")}
      </summary>
      <div className="flex max-w-3xl flex-col items-start gap-2 py-1">
        <KeptField
          name="note"
          label={figures("note")}
          hint={figures("noteHint")}
          rows={2}
          maxLength={1000}
          {...note}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            name="decision"
            value="return"
            tone="danger"
            disabled={pending || (returning === null && chosen === 0)}
          >
            {returning === null
              ? t("returnMany", { count: chosen })
              : t("returnOne", { cell: returning })}
          </Button>
          {returning !== null && chosen > 0 && (
            <Button onClick={returnChosen}>{t("returnAll", { count: chosen })}</Button>
          )}
        </div>
      </div>
    </details>
  );
}
