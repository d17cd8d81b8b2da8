"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useReducer, useState } from "react";

import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import { gridReducer, isDirty, startGrid } from "@/lib/figures/grid/grid-state";
import type { SkippedCell } from "@/lib/figures/grid/paste-plan";
import type { GridAnswer, YearGrid } from "@/lib/figures/grid/types";

import { GridSourceFields, NO_SOURCE, usableSource } from "./grid-source-fields";
import { GridStatus } from "./grid-status";
import { GridTable } from "./grid-table";
import { PasteReport } from "./paste-report";
import { SubmitPanel } from "./submit-panel";
import { useAutosave } from "./use-autosave";
import { useGridChecks } from "./use-grid-checks";
import { useGridCommands } from "./use-grid-commands";

interface YearGridEditorProps {
  readonly grid: YearGrid;
  /** Where the path to the target stands, by cell; without an entry there is no path. */
  readonly expected: Readonly<Record<string, number>>;
  readonly heading: string;
  readonly action: FormAction<GridAnswer>;
}

export interface PasteResult {
  readonly taken: number;
  readonly skipped: readonly SkippedCell[];
}

/** The year grid: a table of inputs that keeps what is typed and submits it together. */
export function YearGridEditor({ grid, expected, heading, action }: YearGridEditorProps) {
  const t = useTranslations("grid");
  const locale = useLocale() === "en" ? "en" : "zh";
  const cells = useMemo(() => grid.rows.flatMap((row) => row.cells), [grid]);
  const [state, dispatch] = useReducer(gridReducer, null, () => startGrid(cells, locale));
  const [typedSource, setTypedSource] = useState(NO_SOURCE);
  const [paste, setPaste] = useState<PasteResult | null>(null);
  const source = useMemo(() => usableSource(typedSource), [typedSource]);
  const plan = grid.catalogue.plan.code;
  const checks = useGridChecks(grid, cells, state, source);
  const send = useAutosave({ plan, cells, state, dispatch, action, source });
  const commands = useGridCommands({ grid, state, dispatch, report: setPaste });
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
      <GridStatus state={state} onRetry={() => dispatch({ type: "retried" })} />
      <GridTable {...{ grid, state, dispatch, checks, commands, expected, heading }} />
      <p className="text-sm text-muted">{t("keys")}</p>
      {paste !== null && <PasteReport result={paste} grid={grid} onClose={() => setPaste(null)} />}
      <GridSourceFields
        sources={grid.catalogue.sources}
        typed={typedSource}
        onChange={setTypedSource}
      />
      <SubmitPanel
        {...{ grid, cells, state, checks, dispatch, isUnsaved }}
        submit={(chosen) => send("submit", chosen)}
      />
    </div>
  );
}
