"use client";

import { useTranslations } from "next-intl";

import { useNames } from "@/components/figures/use-names";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { placesIn } from "@/lib/figures/grid/selection";
import type { YearGrid } from "@/lib/figures/grid/types";
import type { PasteQuestion } from "@/components/figures/grid/use-grid-commands";

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
  const column = placesIn(question.selection)[0]?.[0]?.column ?? 0;
  const names = question.crossed.flatMap((row) => {
    const cell = grid.rows[row]?.cells[column];
    return cell === undefined ? [] : [{ id: cell.id, name: cellOf(cell.key) }];
  });
  return (
    <Modal heading={t("heading")} onClose={() => onAnswer(null)}>
      <p className="mb-2">{t("text", { count: names.length })}</p>
      <ul className="mb-4 list-disc pl-5">
        {names.map((row) => (
          <li key={row.id}>{row.name}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button tone="primary" onClick={() => onAnswer("usual")}>
          {t("skip")}
        </Button>
        <Button onClick={() => onAnswer("every")}>{t("fill")}</Button>
        <Button onClick={() => onAnswer(null)}>{t("cancel")}</Button>
      </div>
    </Modal>
  );
}
