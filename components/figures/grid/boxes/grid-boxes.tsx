"use client";

import { useMemo, useState } from "react";

import type { GridState } from "@/lib/figures/grid/grid-state";
import type { NamedPaste } from "@/lib/figures/grid/paste/named-paste";
import type { Selection } from "@/lib/figures/grid/selection";
import { planSubmission } from "@/lib/figures/grid/submission-plan";
import type { GridAnswer, GridCell, YearGrid } from "@/lib/figures/grid/types";
import type { GridCommands, PasteQuestion } from "@/components/figures/grid/use-grid-commands";
import { openCellsOf, type useGridWork } from "@/components/figures/grid/use-grid-work";

import { KeysBox } from "./keys-box";
import { NamedPasteBox } from "./named-paste-box";
import { PasteQuestionBox } from "./paste-question-box";
import { PasteTextBox } from "./paste-text-box";
import { SubmitSummary } from "./submit-summary";

/** What stands over the grid and waits for an answer. */
export type GridBox =
  | { kind: "keys" }
  | { kind: "paste" }
  | { kind: "question"; question: PasteQuestion }
  | { kind: "named"; paste: NamedPaste }
  | { kind: "summary" };

interface GridBoxesProps {
  box: GridBox | null;
  grid: YearGrid;
  state: GridState;
  work: ReturnType<typeof useGridWork>;
  commands: GridCommands;
  selection: Selection;
  send: (intent: "submit", cells: readonly GridCell[]) => Promise<GridAnswer | null>;
  onSubmitted: (count: number) => void;
  onCell: (id: string) => void;
  /** Hears that a box was closed, and whether the focus goes back to the chosen cell. */
  onClose: (isBack: boolean) => void;
}

/** Draws the one box that is open, if any. */
export function GridBoxes(props: GridBoxesProps) {
  const { box, grid, commands, selection, onClose } = props;
  switch (box?.kind) {
    case undefined:
      return null;
    case "keys":
      return <KeysBox onClose={() => onClose(true)} />;
    case "paste":
      return (
        <PasteTextBox
          onPaste={(block) => {
            onClose(true);
            commands.paste(selection, block);
          }}
          onClose={() => onClose(true)}
        />
      );
    case "question":
      return (
        <PasteQuestionBox
          question={box.question}
          grid={grid}
          onAnswer={(into) => {
            onClose(true);
            if (into !== null) commands.pasteAsked(box.question, into);
          }}
        />
      );
    case "named":
      return (
        <NamedPasteBox
          grid={grid}
          paste={box.paste}
          textOf={(id) => props.state.cells[id]?.text ?? ""}
          onConfirm={() => {
            onClose(true);
            commands.pasteNamed(box.paste);
          }}
          onClose={() => onClose(true)}
        />
      );
    case "summary":
      return <Summary {...props} />;
  }
}

function Summary({ grid, state, work, send, onSubmitted, onCell, onClose }: GridBoxesProps) {
  const [refused, setRefused] = useState<GridAnswer | null>(null);
  const [isSending, setSending] = useState(false);
  const plan = useMemo(
    () => planSubmission(openCellsOf(grid, work.open, state), grid),
    [grid, work.open, state],
  );
  const confirm = async () => {
    setSending(true);
    const answer = await send(
      "submit",
      plan.ready.map(({ cell }) => cell),
    );
    setSending(false);
    if (answer?.done === true) onSubmitted(answer.cells.length);
    else setRefused(answer);
  };
  return (
    <SubmitSummary
      grid={grid}
      plan={plan}
      isWaiting={work.isWaiting}
      isSending={isSending}
      refused={refused}
      onConfirm={() => void confirm()}
      onClose={() => onClose(false)}
      onCell={({ id }) => onCell(id)}
    />
  );
}
