"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type Dispatch } from "react";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { isDirty } from "@/lib/figures/grid/cell-state";
import type { GridEvent, GridState } from "@/lib/figures/grid/grid-state";
import type { GridAnswer, GridCell, YearGrid } from "@/lib/figures/grid/types";

import { CellReasons } from "./cell-reasons";
import { NO_OBJECTION, type CellCheck } from "./use-grid-checks";

interface SubmitPanelProps {
  grid: YearGrid;
  /** Cells with values of the actor's own that are not submitted yet and can be. */
  open: readonly GridCell[];
  state: GridState;
  checks: ReadonlyMap<string, CellCheck>;
  dispatch: Dispatch<GridEvent>;
  submit: (cells: readonly GridCell[]) => Promise<GridAnswer | null>;
}

/**
 * Shows everything saved here, asks for the reasons that are still wanted, and has the one button that submits
 * it all.
 */
export function SubmitPanel(props: SubmitPanelProps) {
  const { grid, open, state, checks, dispatch, submit } = props;
  const t = useTranslations("grid.submit");
  const [answer, setAnswer] = useState<GridAnswer | null>(null);
  const [isSending, setSending] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const asked = open.filter(({ id, current }) => {
    const { findings } = checks.get(id) ?? NO_OBJECTION;
    return current !== null || findings.some(({ level }) => level === "explain");
  });
  const isUnsaved = open.some(({ id }) => {
    const cell = state.cells[id];
    return cell !== undefined && (cell.status === "saving" || isDirty(cell));
  });
  const send = async () => {
    setSending(true);
    setAnswer(await submit(open));
    setSending(false);
  };
  // Focus only once the box is drawn: while empty it is hidden and takes no focus.
  useEffect(() => {
    if (answer !== null) box.current?.focus();
  }, [answer]);
  const fillBlank = () => {
    const first = asked.map(({ id }) => state.cells[id]?.explanation ?? "").find((text) => text);
    if (first === undefined) return;
    for (const { id } of asked) {
      const isBlank = state.cells[id]?.explanation === "";
      if (isBlank) dispatch({ type: "worded", id, words: { explanation: first } });
    }
  };
  return (
    <Card aria-labelledby="submit-heading" className="flex flex-col gap-4">
      <h2 id="submit-heading" className="text-lg font-semibold">
        {t("heading")}
      </h2>
      <div ref={box} tabIndex={-1} className="outline-none empty:hidden">
        {answer !== null && (
          <Notice tone={answer.done ? "success" : "error"} live>
            {answer.done
              ? t("done", { count: answer.cells.length })
              : t("refused", { count: answer.cells.length })}
          </Notice>
        )}
      </div>
      {open.length === 0 ? (
        <p className="text-muted">{t("nothing")}</p>
      ) : (
        <>
          {asked.length > 0 && <p>{t("reasons", { count: asked.length })}</p>}
          <ul className="flex flex-col divide-y divide-line">
            {asked.map((cell) => {
              const now = state.cells[cell.id];
              const check = checks.get(cell.id) ?? NO_OBJECTION;
              return (
                now !== undefined && (
                  <CellReasons
                    key={cell.id}
                    grid={grid}
                    cell={cell}
                    now={now}
                    check={check}
                    dispatch={dispatch}
                  />
                )
              );
            })}
          </ul>
          <div className="flex flex-wrap items-center gap-3">
            {/* Not `disabled`, because Tab would pass the button by while the last text typed is still
                being kept. */}
            <Button
              tone="primary"
              aria-disabled={isUnsaved || isSending}
              onClick={() => {
                if (!isUnsaved && !isSending) void send();
              }}
            >
              {t("button", { count: open.length })}
            </Button>
            {asked.length > 1 && <Button onClick={fillBlank}>{t("fillBlank")}</Button>}
            {isUnsaved && <span className="text-muted">{t("unsaved")}</span>}
          </div>
        </>
      )}
    </Card>
  );
}
