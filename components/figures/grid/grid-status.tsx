"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Link } from "@/lib/i18n/navigation";
import { isDirty } from "@/lib/figures/grid/cell-state";
import type { GridState } from "@/lib/figures/grid/grid-state";
import { useMessageText } from "@/components/forms/use-message-text";

interface GridStatusProps {
  state: GridState;
  onRetry: () => void;
}

/** Says whether everything typed is kept: saving, saved, or how many cells are not and why. */
export function GridStatus({ state, onRetry }: GridStatusProps) {
  const t = useTranslations("grid.status");
  const inWords = useMessageText();
  const cells = Object.values(state.cells);
  const refused = cells.filter((cell) => cell.status === "refused" && isDirty(cell));
  const contested = cells.filter(({ status }) => status === "conflict");
  const isSaving = cells.some(({ status }) => status === "saving");
  const isWaiting = cells.some((cell) => isDirty(cell) && cell.status !== "refused");
  const saved = cells.filter(({ draft, status }) => draft !== null && status === "saved");
  const [reason] = refused.flatMap(({ messages }) => messages);
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1">
      <p role="status" className="font-semibold">
        {refused.length + contested.length > 0 ? (
          <span className="text-behind">
            <span aria-hidden="true">▼ </span>
            {t("unsaved", { count: refused.length + contested.length })}
            {reason !== undefined && ` ${inWords(reason)}`}
          </span>
        ) : isSaving || isWaiting ? (
          <span className="text-muted">
            <span aria-hidden="true">… </span>
            {t("saving")}
          </span>
        ) : saved.length > 0 ? (
          <span className="text-met">
            <span aria-hidden="true">✓ </span>
            {t("saved", { count: saved.length })}
          </span>
        ) : (
          <span className="text-muted">{t("nothing")}</span>
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
      {refused.length > 0 && <Button onClick={onRetry}>{t("retry")}</Button>}
    </div>
  );
}
