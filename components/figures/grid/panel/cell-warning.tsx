"use client";

import { useTranslations } from "next-intl";
import { useState, type Dispatch } from "react";

import { useMessageText } from "@/components/forms/use-message-text";
import { isOpen, type CellState } from "@/lib/figures/grid/cell-state";
import type { GridEvent } from "@/lib/figures/grid/grid-state";
import type { GridCell } from "@/lib/figures/grid/types";
import type { CellCheck } from "@/components/figures/grid/use-grid-checks";

interface CellWarningProps {
  cell: GridCell;
  now: CellState;
  check: CellCheck;
  isClosed: boolean;
  alike: readonly string[];
  unreasoned: readonly string[];
  dispatch: Dispatch<GridEvent>;
}

/** Says what the checks find in the chosen cell, and takes the explanation and the reason of a correction. */
export function CellWarning(props: CellWarningProps) {
  const { cell, now, check, isClosed, alike, unreasoned, dispatch } = props;
  const t = useTranslations("grid.panel");
  const words = useTranslations();
  const inWords = useMessageText();
  const asked = check.findings.some(({ level }) => level === "explain");
  const isAtWork = isOpen(now) && !isClosed;
  const shown = check.findings.length > 0 ? check.findings : (now.submitted?.findings ?? []);
  return (
    <>
      {shown.length > 0 && (
        <ul className="flex flex-col gap-1 rounded bg-notice px-3 py-2 text-sm text-notice-ink">
          {shown.map((finding) => (
            <li key={finding.code}>
              <span className="mr-2 font-semibold">{t(`level.${finding.level}`)}</span>
              {inWords(finding)}
            </li>
          ))}
        </ul>
      )}
      {isAtWork && (asked || now.explanation !== "") && (
        <Words
          id="cell-explanation"
          label={words("checks.explanation")}
          hint={t("forReviewer")}
          text={now.explanation}
          others={alike}
          share={(count) => t("sameWarning", { count })}
          onText={(explanation) =>
            dispatch({ type: "worded", id: cell.id, words: { explanation } })
          }
          onShare={(explanation) => {
            for (const id of alike) dispatch({ type: "worded", id, words: { explanation } });
          }}
        />
      )}
      {isAtWork && cell.current !== null && (
        <Words
          id="cell-reason"
          label={words("figures.entry.reason")}
          hint={t("forReviewer")}
          text={now.reason}
          others={unreasoned}
          share={(count) => t("sameReason", { count })}
          onText={(reason) => dispatch({ type: "worded", id: cell.id, words: { reason } })}
          onShare={(reason) => {
            for (const id of unreasoned) dispatch({ type: "worded", id, words: { reason } });
          }}
        />
      )}
    </>
  );
}

interface WordsProps {
  id: string;
  label: string;
  hint: string;
  text: string;
  /** Other cells that could take the same text; they have none yet. */
  others: readonly string[];
  share: (count: number) => string;
  onText: (text: string) => void;
  onShare: (text: string) => void;
}

/** A text about the chosen cell that other cells can take over. */
function Words({ id, label, hint, text, others, share, onText, onShare }: WordsProps) {
  const t = useTranslations("grid.panel");
  const [shared, setShared] = useState(0);
  return (
    <div className="flex flex-col gap-1 text-sm">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        placeholder={hint}
        value={text}
        onChange={(event) => onText(event.target.value)}
        className="w-full rounded-md border border-field bg-card px-2 py-1.5 text-ink placeholder:text-muted"
      />
      {others.length > 0 && text.trim() !== "" && (
        <button
          type="button"
          onClick={() => {
            setShared(others.length + 1);
            onShare(text);
          }}
          className="min-h-7 cursor-pointer self-start text-left text-accent underline underline-offset-4"
        >
          {share(others.length + 1)}
        </button>
      )}
      <p role="status" className="text-met empty:hidden">
        {shared > 0 && others.length === 0 ? t("shared", { count: shared }) : ""}
      </p>
    </div>
  );
}
