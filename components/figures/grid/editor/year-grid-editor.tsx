"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { flushSync } from "react-dom";

import { BackupOffer } from "@/components/figures/entry/backup-offer";
import { PasteReport } from "@/components/figures/sheet/paste-report";
import type { PasteResult } from "@/components/figures/sheet/sheet-commands";
import { useSheetSelection } from "@/components/figures/sheet/use-sheet-selection";
import { useNames } from "@/components/figures/use-names";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import { closedBecause } from "@/lib/figures/grid/closed-because";
import { gridReducer, startGrid } from "@/lib/figures/grid/grid-state";
import { placesIn, type Position } from "@/lib/figures/grid/selection";
import type { GridAnswer, YearGrid } from "@/lib/figures/grid/types";
import type { Revision } from "@/lib/figures/types";
import { CellPanel } from "@/components/figures/grid/panel/cell-panel";
import { GridBoxes, type GridBox } from "@/components/figures/grid/boxes/grid-boxes";
import { GridFoot } from "@/components/figures/grid/grid-foot";
import { GridTable } from "@/components/figures/grid/grid-table";
import { useAskedCell } from "@/components/figures/grid/use-asked-cell";
import { useAutosave } from "@/components/figures/grid/use-autosave";
import { useGridBackup } from "@/components/figures/grid/use-grid-backup";
import { NO_OBJECTION, useGridChecks } from "@/components/figures/grid/use-grid-checks";
import { useGridOfNow } from "@/components/figures/grid/use-grid-of-now";
import { useGridCommands } from "@/components/figures/grid/use-grid-commands";
import { useGridWork } from "@/components/figures/grid/use-grid-work";
import { YearNotices } from "@/components/figures/grid/year-notices";

import { MyEntries } from "./my-entries";
import { GridBar } from "./grid-bar";

interface YearGridEditorProps {
  grid: YearGrid;
  /** Calibres that the indicator of the grid is counted by, the usual one first; all that there are otherwise. */
  calibres: readonly string[];
  /** Value of the path to the target by the cell's id; a cell without an entry has no path. */
  expected: Readonly<Record<string, number>>;
  heading: string;
  /** Address of the page, with the language prefix. */
  path: string;
  action: FormAction<GridAnswer>;
  /** What the member has in hand outside this grid. */
  mine: readonly Revision[];
  mayReopen: boolean;
  /** Key under which this browser keeps what is not saved yet; names the person and the grid. */
  storageKey: string;
}

/** The year grid: a table of inputs that keeps what is typed and submits it together. */
export function YearGridEditor(props: YearGridEditorProps) {
  const { expected, heading, action, storageKey } = props;
  const t = useTranslations("grid");
  const locale = useLocale() === "en" ? "en" : "zh";
  const cells = useMemo(() => props.grid.rows.flatMap((row) => row.cells), [props.grid]);
  const [state, dispatch] = useReducer(gridReducer, null, () => startGrid(cells, locale));
  const grid = useGridOfNow(props.grid, state);
  const [paste, setPaste] = useState<PasteResult | null>(null);
  const [box, setBox] = useState<GridBox | null>(null);
  const [othersOpen, setOthersOpen] = useState(false);
  /** Id of the cell whose source is being changed in the panel. */
  const [sourcing, setSourcing] = useState<string | null>(null);
  const [submitted, setSubmitted] = useState<number | null>(null);
  const checks = useGridChecks(grid, cells, state);
  const isAwaited = box?.kind === "summary";
  const plan = grid.catalogue.plan.code;
  const { send, savedAt } = useAutosave({ plan, cells, state, dispatch, action, isAwaited });
  const usual = grid.rows.filter(({ other }) => !other).length;
  const rows = othersOpen ? grid.rows.length : usual;
  const columns = grid.columns.length;
  const size = useMemo(() => ({ rows, columns }), [rows, columns]);
  const commands = useGridCommands({
    grid,
    state,
    size,
    dispatch,
    report: setPaste,
    open: setBox,
  });
  const chosen = useSheetSelection();
  const backup = useGridBackup(storageKey, state.cells, dispatch);
  const work = useGridWork(grid, cells, state, checks);
  const { cellOf } = useNames(grid.catalogue);
  const cellAt = ({ row, column }: Position) => grid.rows[row]?.cells[column];
  const { focus } = chosen.selection;
  const cell = cellAt(focus);
  const now = cell === undefined ? undefined : state.cells[cell.id];
  const done = useRef<HTMLDivElement>(null);

  const goTo = (id: string) => {
    const row = grid.rows.findIndex((one) => one.cells.some((other) => other.id === id));
    const column = grid.rows[row]?.cells.findIndex((other) => other.id === id) ?? 0;
    // The cell must be there, and the panel must show it, before either can have the focus.
    flushSync(() => {
      if (row >= usual) setOthersOpen(true);
    });
    flushSync(() => chosen.goTo({ row, column }));
  };
  const { include } = chosen;
  const goToSource = useCallback(
    (place: Position) => {
      include(place);
      setSourcing(grid.rows[place.row]?.cells[place.column]?.id ?? null);
    },
    [include, grid],
  );
  const goToPanel = useCallback(() => {
    const panel = document.getElementById("cell-panel");
    panel?.querySelector<HTMLElement>("textarea, button, select, a")?.focus();
  }, []);
  /** The next of some cells after the chosen one, in the order of the grid; the first after the last. */
  const after = (ids: readonly string[]): string | undefined => {
    const at = cells.findIndex(({ id }) => id === cell?.id);
    const later = cells.slice(at + 1).find(({ id }) => ids.includes(id));
    return later?.id ?? ids[0];
  };

  useEffect(() => {
    if (!work.isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [work.isUnsaved]);
  // Focus only once the box is drawn: while empty it is hidden and takes no focus.
  useEffect(() => {
    if (submitted !== null) done.current?.focus();
  }, [submitted]);

  const ids = useMemo(() => new Set(cells.map(({ id }) => id)), [cells]);
  useAskedCell(grid, ids, work.progress.missing, goTo);

  const openIds = new Set(work.open.map(({ id }) => id));
  const chosenIds = placesIn(chosen.selection)
    .flat()
    .flatMap((place) => {
      const id = cellAt(place)?.id;
      return id !== undefined && openIds.has(id) ? [id] : [];
    });

  return (
    <div className="flex flex-col gap-3">
      <GridBar
        grid={grid}
        calibres={props.calibres}
        path={props.path}
        common={state.common}
        dispatch={dispatch}
        onSourced={() => chosen.goTo(focus)}
        onPaste={() => setBox({ kind: "paste" })}
        onHelp={() => setBox({ kind: "keys" })}
      />
      <YearNotices grid={grid} mayReopen={props.mayReopen} />
      {backup.offer !== null && (
        <BackupOffer
          savedAt={backup.offer.savedAt}
          onRestore={backup.restore}
          onDrop={backup.drop}
        />
      )}
      <div ref={done} tabIndex={-1} className="outline-none empty:hidden">
        {submitted !== null && (
          <Notice tone="success" live>
            {t("submit.done", { count: submitted })}
          </Notice>
        )}
      </div>
      {paste !== null && (
        <PasteReport
          result={paste}
          nameOf={(place) => {
            const there = cellAt(place);
            return there === undefined ? "" : cellOf(there.key);
          }}
          onClose={() => setPaste(null)}
        />
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="flex min-w-0 flex-col gap-2">
          <GridTable
            grid={grid}
            state={state}
            dispatch={dispatch}
            checks={checks}
            commands={commands}
            chosen={chosen}
            expected={expected}
            heading={heading}
            size={size}
            onFold={() => setOthersOpen(!othersOpen)}
            onSource={goToSource}
            onPanel={goToPanel}
            onHelp={() => setBox({ kind: "keys" })}
          />
          <p id="grid-keys" className="text-xs text-muted">
            {t("keys")}
          </p>
        </div>
        {cell !== undefined && now !== undefined && (
          <CellPanel
            grid={grid}
            row={grid.rows[focus.row]?.cells ?? []}
            cell={cell}
            now={now}
            check={checks.get(cell.id) ?? NO_OBJECTION}
            closed={closedBecause(cell, now)}
            expected={expected[cell.id] ?? null}
            common={state.common}
            chosen={chosenIds}
            alike={work.alikeTo(cell.id)}
            unreasoned={work.unreasoned.filter((id) => id !== cell.id)}
            isSourcing={sourcing === cell.id}
            onSourcing={(isOn) => setSourcing(isOn ? cell.id : null)}
            onBack={() => chosen.goTo(focus)}
            dispatch={dispatch}
          />
        )}
      </div>
      <MyEntries grid={grid} mine={props.mine} cells={state.cells} />
      <GridFoot
        state={state}
        open={work.open.length}
        sourceless={work.sourceless}
        unexplained={work.unexplained}
        progress={work.progress}
        savedAt={savedAt}
        onRetry={() => dispatch({ type: "retried" })}
        onUndo={() => commands.travel("undo")}
        onSourceless={() => {
          const [first] = work.sourceless;
          if (first !== undefined) goTo(first);
        }}
        onUnexplained={() => {
          const next = after(work.unexplained);
          if (next === undefined) return;
          goTo(next);
          document.getElementById("cell-explanation")?.focus();
        }}
        onMissing={() => {
          const next = after(work.progress.missing);
          if (next !== undefined) goTo(next);
        }}
        onSubmit={() => {
          setSubmitted(null);
          setBox({ kind: "summary" });
        }}
      />
      <GridBoxes
        box={box}
        grid={grid}
        state={state}
        work={work}
        commands={commands}
        selection={chosen.selection}
        send={send}
        onSubmitted={(count) => {
          setBox(null);
          setSubmitted(count);
        }}
        onCell={(id) => {
          flushSync(() => setBox(null));
          goTo(id);
        }}
        onClose={(isBack) => {
          flushSync(() => setBox(null));
          if (isBack) chosen.goTo(focus);
        }}
      />
    </div>
  );
}
