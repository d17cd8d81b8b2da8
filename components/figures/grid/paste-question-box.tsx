"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";

import { useNames } from "@/components/figures/use-names";
import { Button } from "@/components/ui/button";
import { placesIn } from "@/lib/figures/grid/selection";
import type { YearGrid } from "@/lib/figures/grid/types";

import type { PasteQuestion } from "./use-grid-commands";

interface PasteQuestionBoxProps {
  question: PasteQuestion;
  grid: YearGrid;
  /** Hears where the block goes; null for nowhere. */
  onAnswer: (into: "usual" | "every" | null) => void;
}

/** Asks before a block is written into rows of other calibres, and names them. */
export function PasteQuestionBox({ question, grid, onAnswer }: PasteQuestionBoxProps) {
  const t = useTranslations("grid.paste.question");
  const { cellOf } = useNames(grid.catalogue);
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const column = placesIn(question.selection)[0]?.[0]?.column ?? 0;
  const names = question.crossed.flatMap((row) => {
    const cell = grid.rows[row]?.cells[column];
    return cell === undefined ? [] : [{ id: cell.id, name: cellOf(cell.key) }];
  });

  // Closed before the answer, because the cell cannot have the focus back while the box is open.
  const answer = (into: "usual" | "every" | null) => {
    box.current?.close();
    onAnswer(into);
  };

  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        answer(null);
      }}
      className="m-auto max-h-[84vh] w-[calc(100%-1.5rem)] max-w-[34rem] overflow-y-auto rounded-lg border border-field bg-card p-4 text-ink shadow-xl backdrop:bg-[#00000066]"
    >
      <h2 id={id} className="mb-2 text-lg font-semibold">
        {t("heading")}
      </h2>
      <p className="mb-2">{t("text", { count: names.length })}</p>
      <ul className="mb-4 list-disc pl-5">
        {names.map((row) => (
          <li key={row.id}>{row.name}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button tone="primary" onClick={() => answer("usual")}>
          {t("skip")}
        </Button>
        <Button onClick={() => answer("every")}>{t("fill")}</Button>
        <Button onClick={() => answer(null)}>{t("cancel")}</Button>
      </div>
    </dialog>
  );
}
