"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";

import { BackupOffer } from "@/components/figures/entry/backup-offer";
import { PasteReport } from "@/components/figures/sheet/paste-report";
import type { PasteResult } from "@/components/figures/sheet/sheet-commands";
import { useSheetSelection } from "@/components/figures/sheet/use-sheet-selection";
import { useNames } from "@/components/figures/use-names";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import { isDirty, isOpen } from "@/lib/figures/grid/cell-state";
import { closedBecause } from "@/lib/figures/grid/closed-because";
import { gridReducer, startGrid } from "@/lib/figures/grid/grid-state";
import { placesIn, type Position } from "@/lib/figures/grid/selection";
import type { GridAnswer, YearGrid } from "@/lib/figures/grid/types";

import { GridSourceFields } from "./grid-source-fields";
import { GridStatus } from "./grid-status";
import { GridTable } from "./grid-table";
import { PasteQuestionBox } from "./paste-question-box";
import { SubmitPanel } from "./submit-panel";
import { useAutosave } from "./use-autosave";
import { useGridBackup } from "./use-grid-backup";
import { useGridChecks } from "./use-grid-checks";
import { useGridCommands, type PasteQuestion } from "./use-grid-commands";

interface YearGridEditorProps {
  grid: YearGrid;
  /** Value of the path to the target by the cell's id; a cell without an entry has no path. */
  expected: Readonly<Record<string, number>>;
  heading: string;
  action: FormAction<GridAnswer>;
  /** Key under which this browser keeps what is not saved yet; names the person and the grid. */
  storageKey: string;
}

/** The year grid: a table of inputs that keeps what is typed and submits it together. */
export function YearGridEditor(props: YearGridEditorProps) {
  const { grid, expected, heading, action, storageKey } = props;
  const t = useTranslations("grid");
  const locale = useLocale() === "en" ? "en" : "zh";
  const cells = useMemo(() => grid.rows.flatMap((row) => row.cells), [grid]);
  const [state, dispatch] = useReducer(gridReducer, null, () => startGrid(cells, locale));
  const [paste, setPaste] = useState<PasteResult | null>(null);
  const [question, setQuestion] = useState<PasteQuestion | null>(null);
  const checks = useGridChecks(grid, cells, state);
  const send = useAutosave({ plan: grid.catalogue.plan.code, cells, state, dispatch, action });
  const commands = useGridCommands({ grid, state, dispatch, report: setPaste, ask: setQuestion });
  const chosen = useSheetSelection();
  const backup = useGridBackup(storageKey, state.cells, dispatch);
  const { cellOf } = useNames(grid.catalogue);
  const nameOf = ({ row, column }: Position) => {
    const cell = grid.rows[row]?.cells[column];
    return cell === undefined ? "" : cellOf(cell.key);
  };
  const sourceForm = useRef<HTMLFormElement>(null);
  const { include } = chosen;
  const goToSource = useCallback(
    (place: Position) => {
      include(place);
      sourceForm.current?.querySelector("select")?.focus();
    },
    [include],
  );
  const open = cells.filter((cell) => {
    const now = state.cells[cell.id];
    return now !== undefined && isOpen(now) && closedBecause(cell, now) === null;
  });
  const selected = new Set(
    placesIn(chosen.selection)
      .flat()
      .map(({ row, column }) => grid.rows[row]?.cells[column]?.id),
  );
  const isUnsaved = Object.values(state.cells).some(
    (cell) => cell.status === "saving" || isDirty(cell),
  );

  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsaved]);

  return (
    <div className="flex flex-col gap-4">
      <noscript>
        <Notice tone="warning">{t("noScript")}</Notice>
      </noscript>
      {backup.offer !== null && (
        <BackupOffer
          savedAt={backup.offer.savedAt}
          onRestore={backup.restore}
          onDrop={backup.drop}
        />
      )}
      <GridStatus state={state} onRetry={() => dispatch({ type: "retried" })} />
      {paste !== null && (
        <PasteReport result={paste} nameOf={nameOf} onClose={() => setPaste(null)} />
      )}
      {question !== null && (
        <PasteQuestionBox
          question={question}
          grid={grid}
          onAnswer={(into) => {
            setQuestion(null);
            if (into !== null) commands.pasteAsked(question, into);
            chosen.goTo(question.selection.focus);
          }}
        />
      )}
      <GridTable
        grid={grid}
        state={state}
        dispatch={dispatch}
        checks={checks}
        commands={commands}
        chosen={chosen}
        expected={expected}
        heading={heading}
        onSource={goToSource}
      />
      <p id="grid-keys" className="text-sm text-muted">
        {t("keys")}
      </p>
      <GridSourceFields
        form={sourceForm}
        sources={grid.catalogue.sources}
        common={state.common}
        chosen={open.filter(({ id }) => selected.has(id)).map(({ id }) => id)}
        onApply={(ids, source) => dispatch({ type: "sourced", ids, source })}
      />
      <SubmitPanel
        grid={grid}
        open={open}
        state={state}
        checks={checks}
        dispatch={dispatch}
        submit={(chosen) => send("submit", chosen)}
      />
    </div>
  );
}
