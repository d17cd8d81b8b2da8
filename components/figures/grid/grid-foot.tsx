"use client";

import { useTranslations } from "next-intl";

import { useMessageText } from "@/components/forms/use-message-text";
import { Button } from "@/components/ui/button";
import { isDirty } from "@/lib/figures/grid/cell-state";
import type { GridProgress } from "@/lib/figures/grid/grid-progress";
import type { GridState } from "@/lib/figures/grid/grid-state";
import { Link } from "@/lib/i18n/navigation";

interface GridFootProps {
  state: GridState;
  /** Number of cells with something of one's own that is not submitted. */
  open: number;
  /** Ids of the open cells without a source, and of those that have to be explained and are not. */
  sourceless: readonly string[];
  unexplained: readonly string[];
  progress: GridProgress;
  /** Minute at which everything was last kept; null before the first time in this visit. */
  savedAt: string | null;
  onRetry: () => void;
  onUndo: () => void;
  onSourceless: () => void;
  onUnexplained: () => void;
  onMissing: () => void;
  onSubmit: () => void;
}

/** Stays in sight: what is kept, what is still wanted before a submission, and the one button that submits. */
export function GridFoot(props: GridFootProps) {
  const { state, open, sourceless, unexplained, progress, onUndo, onSubmit } = props;
  const t = useTranslations("grid.foot");
  return (
    <div
      data-work-bar=""
      className="work-bar border-t border-line bg-card px-4 py-2 shadow-[0_-2px_8px_#00000014] sm:px-6 print:hidden"
    >
      <div className="mx-auto flex max-w-(--page) flex-wrap items-center gap-x-3 gap-y-1 sm:gap-x-5 sm:px-6">
        <p className="font-bold whitespace-nowrap">{t("kept", { count: open })}</p>
        {open > 0 &&
          (sourceless.length === 0 ? (
            <p className="whitespace-nowrap text-met max-sm:hidden">
              <span aria-hidden="true">✓ </span>
              {t("sourced")}
            </p>
          ) : (
            <Jump
              onClick={props.onSourceless}
              text={t("sourceless", { count: sourceless.length })}
            />
          ))}
        {unexplained.length > 0 && (
          <Jump
            onClick={props.onUnexplained}
            text={t("unexplained", { count: unexplained.length })}
            verb={t("oneByOne")}
          />
        )}
        <Saving {...props} />
        <p className="text-sm whitespace-nowrap text-muted">
          {t("progress", { filled: progress.filled, total: progress.total })}
          {progress.missing.length > 0 && (
            <button
              type="button"
              onClick={props.onMissing}
              className="ml-2 min-h-7 cursor-pointer text-accent underline underline-offset-4"
            >
              {t("nextMissing")}
            </button>
          )}
        </p>
        <span className="ml-auto flex gap-3">
          <Button
            aria-disabled={state.history.past.length === 0}
            onClick={onUndo}
            className="min-h-9 px-4"
          >
            {t("undo")}
          </Button>
          <Button
            tone="primary"
            aria-disabled={open === 0}
            onClick={() => {
              if (open > 0) onSubmit();
            }}
            className="min-h-9 px-4"
          >
            {t("submit", { count: open })}
          </Button>
        </span>
      </div>
    </div>
  );
}

function Jump({ text, verb, onClick }: { text: string; verb?: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-7 cursor-pointer font-semibold whitespace-nowrap text-watch"
    >
      <span aria-hidden="true">◆ </span>
      {verb === undefined ? (
        <span className="underline underline-offset-4">{text}</span>
      ) : (
        <>
          {text} <span className="font-normal underline underline-offset-4">{verb}</span>
        </>
      )}
    </button>
  );
}

/** Says whether everything typed is kept: saving, saved, or how many cells are not and why. */
function Saving({ state, savedAt, onRetry }: Pick<GridFootProps, "state" | "savedAt" | "onRetry">) {
  const t = useTranslations("grid.status");
  const inWords = useMessageText();
  const cells = Object.values(state.cells);
  const refused = cells.filter((cell) => cell.status === "refused" && isDirty(cell));
  const contested = cells.filter(({ status }) => status === "conflict");
  const isSaving = cells.some(({ status }) => status === "saving");
  const isWaiting = cells.some((cell) => isDirty(cell) && cell.status !== "refused");
  const isKept = cells.some(({ draft, status }) => draft !== null && status === "saved");
  const [reason] = refused.flatMap(({ messages }) => messages);
  return (
    <>
      <p role="status" className="text-sm">
        {refused.length + contested.length > 0 ? (
          <span className="font-semibold text-behind">
            <span aria-hidden="true">▼ </span>
            {t("unsaved", { count: refused.length + contested.length })}
            {reason !== undefined && ` ${inWords(reason)}`}
          </span>
        ) : isSaving || isWaiting ? (
          <span className="text-muted">{t("saving")}</span>
        ) : savedAt !== null ? (
          <span className="text-muted">{t("savedAt", { time: savedAt })}</span>
        ) : (
          <span className="text-muted">{t(isKept ? "saved" : "nothing")}</span>
        )}
      </p>
      {reason?.key === "errors.unauthenticated" && (
        <Link
          href="/sign-in"
          target="_blank"
          className="py-1 text-accent underline underline-offset-4"
        >
          {t("signIn")}
        </Link>
      )}
      {refused.length > 0 && (
        <Button className="min-h-9 px-3" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </>
  );
}
