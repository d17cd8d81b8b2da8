"use client";

import { useLocale, useTranslations } from "next-intl";
import {
  useActionState,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";

import { BackupOffer } from "@/components/figures/entry/backup-offer";
import { PasteReport } from "@/components/figures/sheet/paste-report";
import type { PasteResult } from "@/components/figures/sheet/sheet-commands";
import { useKeptTexts } from "@/components/figures/sheet/use-kept-texts";
import { useSheetKeys } from "@/components/figures/sheet/use-sheet-keys";
import { useSheetSelection } from "@/components/figures/sheet/use-sheet-selection";
import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormWords } from "@/components/forms/use-form-words";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import { isSelected, type Position } from "@/lib/figures/grid/selection";
import {
  differing,
  editsReducer,
  startEdits,
  storedTexts,
  type AllocationEdits,
  type AllocationEvent,
  type TextsByCell,
} from "@/lib/targets/allocation-edits";
import { basisField, basisText, cellField } from "@/lib/targets/allocation-fields";
import { closedCell } from "@/lib/targets/allocation-grid";
import { sumOfRow, type SavedAllocations } from "@/lib/targets/allocation-sum";
import { readCell } from "@/lib/targets/allocation-text";
import type { AllocationGrid } from "@/lib/targets/allocation-types";

import { AllocationBatch } from "./allocation-batch";
import { AllocationCellBox } from "./allocation-cell-box";
import { AllocationTable } from "./allocation-table";
import { SumList } from "./sum-text";
import { useAllocationNames } from "./use-allocation-names";
import { targetPath } from "./target-path";
import { useAllocationCommands } from "./use-allocation-commands";

interface AllocationEditorProps {
  grid: AllocationGrid;
  action: FormAction<SavedAllocations>;
  /** Key under which this browser keeps what is not saved yet; names the person and the grid. */
  storageKey: string;
}

const NOTHING: TextsByCell = {};

/** The grid of allocations as one form: a plain one where no scripts run, a sheet with keys and clipboard where they do. */
export function AllocationEditor({ grid, action, storageKey }: AllocationEditorProps) {
  const t = useTranslations("targets.grid");
  const locale = useLocale() === "en" ? "en" : "zh";
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf } = useFormWords(result);
  const typed = result.status === "failed" ? result.values : NOTHING;
  const stored = useMemo(() => storedTexts(grid), [grid]);
  const [state, dispatch] = useReducer(
    (before: AllocationEdits, event: AllocationEvent) => editsReducer(before, event, stored),
    null,
    () => startEdits(stored, typed),
  );
  const [paste, setPaste] = useState<PasteResult | null>(null);
  const textOf = useCallback(
    (id: string) => state.texts[id] ?? stored[id] ?? "",
    [state.texts, stored],
  );
  const changed = useMemo(() => differing(stored, state.texts), [stored, state.texts]);
  const chosen = useSheetSelection();
  const commands = useAllocationCommands({ grid, textOf, dispatch, report: setPaste });
  const size = { rows: grid.rows.length, columns: grid.parts.length };
  const keys = useSheetKeys({ size, commands, chosen });
  const backup = useKeptTexts<TextsByCell>({
    storageKey,
    unsaved: changed,
    toOffer: useCallback(
      (kept) => differing(stored, typeof kept === "object" && kept !== null ? kept : {}),
      [stored],
    ),
    onRestore: useCallback((texts) => dispatch({ type: "restored", texts }), []),
  });
  const { nameOf, nameAt, labelOf, placeOfField, indicatorOf } = useAllocationNames(grid);

  const sent = useRef(NOTHING);
  useEffect(() => {
    if (result.status !== "done") return;
    dispatch({ type: "saved", sent: sent.current });
    setPaste(null);
  }, [result]);
  const count = Object.keys(changed).length;
  useEffect(() => {
    if (count === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [count]);

  const problemOf = (indicator: string, id: string) => {
    const text = changed[id];
    const known = indicatorOf(indicator);
    if (text === undefined || known === undefined) return null;
    if (text.trim() === "") {
      const values = { text: stored[id] ?? "" };
      return { key: "targets.grid.errors.emptied" as const, values };
    }
    const read = readCell(text, known);
    return read.ok ? null : read.error;
  };
  const sums = grid.rows.flatMap((row) => {
    const indicator = indicatorOf(row.indicator);
    if (indicator === undefined) return [];
    return sumOfRow(row, indicator, ({ scope }) => {
      const text = textOf(cellField(row.indicator, scope));
      if (text.trim() === "") return null;
      const read = readCell(text, indicator);
      return read.ok ? read.bounds : undefined;
    });
  });
  const send = sendByHand(submit);

  return (
    <div className="flex flex-col gap-4">
      {backup.offer !== null && (
        <BackupOffer
          savedAt={backup.offer.savedAt}
          onRestore={backup.restore}
          onDrop={backup.drop}
        />
      )}
      <FormAnswer result={result} placeOf={placeOfField} />
      {result.status === "done" && count === 0 && (
        <Notice tone="info">
          <p className="font-semibold">{t("sumsSaved")}</p>
          <SumList sums={result.data.sums.map(({ name, sum }) => ({ name: name[locale], sum }))} />
        </Notice>
      )}
      {paste !== null && (
        <PasteReport result={paste} nameOf={nameAt} onClose={() => setPaste(null)} />
      )}
      <form
        action={submit}
        onSubmit={(event) => {
          sent.current = state.texts;
          send(event);
        }}
        noValidate
        className="flex flex-col gap-4"
      >
        <input type="hidden" name="plan" value={grid.catalogue.plan.code} />
        <input type="hidden" name="kind" value={grid.kind} />
        {grid.rows.map(({ indicator, basis }) => (
          <input
            key={indicator}
            type="hidden"
            name={basisField(indicator)}
            value={basisText(basis)}
          />
        ))}
        <AllocationTable
          grid={grid}
          sums={sums}
          sheet={{ keys, table: chosen.table }}
          cell={(row, cell, place: Position) => {
            const id = cellField(row.indicator, cell.scope);
            const { whole } = row;
            const follows = cell.current ?? row.basis;
            const isApart =
              whole !== null &&
              cell.current !== null &&
              (follows?.year !== whole.year || follows.calibre !== whole.calibre);
            // What was refused is said until something else is typed.
            const errors = typed[id] === textOf(id) ? errorsOf(id) : [];
            return (
              <AllocationCellBox
                key={cell.scope}
                {...place}
                indicator={row.indicator}
                cell={cell}
                name={labelOf(row.indicator, cell.scope)}
                stored={stored[id] ?? ""}
                text={textOf(id)}
                closed={closedCell(row, cell, {
                  accrual: indicatorOf(row.indicator)?.accrual ?? "level",
                })}
                problem={errors.length > 0 ? null : problemOf(row.indicator, id)}
                errors={errors}
                apartFrom={isApart ? grid.whole.name[locale] : null}
                isSelected={isSelected(chosen.selection, place)}
                form={targetPath(grid.catalogue.plan.code, row.indicator, cell.scope)}
                dispatch={dispatch}
              />
            );
          }}
        />
        <p id="grid-keys" className="text-sm text-muted print:hidden">
          {t("keys")}
        </p>
        <AllocationBatch
          // Begun anew with every version that is written, so that no reason is used twice; a refusal keeps it.
          key={grid.rows
            .flatMap(({ cells }) => cells)
            .reduce((all, { current }) => all + (current?.version ?? 0), 0)}
          sources={grid.catalogue.sources}
          typed={typed}
          errorsOf={errorsOf}
          count={count}
          pending={pending}
          sums={grid.rows.flatMap((row, index) => {
            const sum = sums[index];
            const isChanged = row.cells.some(
              ({ scope }) => changed[cellField(row.indicator, scope)] !== undefined,
            );
            return isChanged && sum !== undefined ? [{ name: nameOf(row.indicator), sum }] : [];
          })}
        />
      </form>
    </div>
  );
}
