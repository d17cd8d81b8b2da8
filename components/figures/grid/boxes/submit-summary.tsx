"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";

import { useMessageText } from "@/components/forms/use-message-text";
import { useChangeText } from "@/components/figures/use-change-text";
import { useNames } from "@/components/figures/use-names";
import { useStatedText } from "@/components/figures/use-stated-text";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { Notice } from "@/components/ui/notice";
import { statedIn } from "@/lib/figures/grid/stated-text";
import type { ReadyCell, SubmissionPlan } from "@/lib/figures/grid/submission-plan";
import type { GridAnswer, GridCell, YearGrid } from "@/lib/figures/grid/types";

interface SubmitSummaryProps {
  grid: YearGrid;
  plan: SubmissionPlan;
  /** Whether something is still on its way to the server. */
  isWaiting: boolean;
  isSending: boolean;
  /** What a submission that was refused came back with; null before one. */
  refused: GridAnswer | null;
  onConfirm: () => void;
  onClose: () => void;
  onCell: (cell: GridCell) => void;
}

/** Says before anything is submitted what goes, what it changes, and what stays behind and why. */
export function SubmitSummary(props: SubmitSummaryProps) {
  const { grid, plan, isWaiting, isSending, refused, onConfirm, onClose, onCell } = props;
  const t = useTranslations("grid.summary");
  const inWords = useMessageText();
  const names = useNames(grid.catalogue);
  const { ready, leftOut } = plan;
  const corrected = ready.filter(({ cell }) => cell.current !== null);
  const scopes = new Set(ready.map(({ cell }) => cell.key.scope));
  const groups = useMemo(() => groupByIndicator(ready), [ready]);
  const mayConfirm = !isWaiting && !isSending && ready.length > 0;
  return (
    <Modal heading={t("heading")} onClose={onClose} wide>
      {refused !== null && (
        <Notice tone="error" live className="mb-3">
          {t("refused", { count: refused.cells.length })}
        </Notice>
      )}
      <p className="mb-3">
        {t("counts", {
          count: ready.length,
          indicators: groups.length,
          scopes: scopes.size,
          explained: ready.filter(({ findings }) => findings.length > 0).length,
          corrected: corrected.length,
        })}
      </p>
      {ready.length > 0 && (
        <div className="relative mb-4 overflow-x-auto">
          <table className="w-full border-collapse text-sm">
            <caption className="sr-only">{t("goes")}</caption>
            <thead>
              <tr className="border-b border-line text-left">
                <th scope="col" className="py-1 pr-3">
                  {t("indicator")}
                </th>
                <th scope="col" className="py-1 pr-3 text-right">
                  {t("cells")}
                </th>
                <th scope="col" className="py-1">
                  {t("values")}
                </th>
              </tr>
            </thead>
            <tbody>
              {groups.map(([indicator, cells]) => (
                <tr key={indicator} className="border-b border-line align-top">
                  <th scope="row" className="py-1 pr-3 text-left font-semibold">
                    {names.indicatorOf(indicator)}
                  </th>
                  <td className="py-1 pr-3 text-right">{cells.length}</td>
                  <td className="py-1">
                    <span className="flex flex-wrap gap-x-4">
                      {cells.map((one) => (
                        <OneValue key={one.cell.id} grid={grid} one={one} />
                      ))}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {corrected.length > 0 && (
        <section className="mb-4 text-sm">
          <h3 className="font-semibold">{t("corrections", { count: corrected.length })}</h3>
          <ul className="list-disc pl-5">
            {corrected.map((one) => (
              <Correction key={one.cell.id} grid={grid} one={one} />
            ))}
          </ul>
        </section>
      )}
      {leftOut.length > 0 && (
        <section className="mb-4 text-sm">
          <h3 className="font-semibold text-watch">{t("leftOut", { count: leftOut.length })}</h3>
          <ul className="max-h-64 list-disc overflow-y-auto pl-5">
            {leftOut.map(({ cell, reasons }) => (
              <li key={cell.id}>
                <button
                  type="button"
                  onClick={() => onCell(cell)}
                  className="min-h-7 cursor-pointer text-left text-accent underline underline-offset-4"
                >
                  {names.cellOf(cell.key)}
                </button>{" "}
                {reasons.map(inWords).join(" ")}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {/* Not `disabled`, because Tab would pass the button by while the last text is still being kept. */}
        <Button
          tone="primary"
          aria-disabled={!mayConfirm}
          onClick={() => {
            if (mayConfirm) onConfirm();
          }}
        >
          {t("confirm", { count: ready.length })}
        </Button>
        <Button onClick={onClose}>{t("back")}</Button>
        {isWaiting && <span className="text-muted">{t("waiting")}</span>}
      </div>
    </Modal>
  );
}

function groupByIndicator(ready: readonly ReadyCell[]): [string, ReadyCell[]][] {
  const groups = new Map<string, ReadyCell[]>();
  for (const one of ready) {
    const { indicator } = one.cell.key;
    groups.set(indicator, [...(groups.get(indicator) ?? []), one]);
  }
  return [...groups];
}

interface OneProps {
  grid: YearGrid;
  one: ReadyCell;
}

/** Scope (or year) and value of one cell, with the sign of a warning that was explained. */
function OneValue({ grid, one: { cell, entry, findings } }: OneProps) {
  const t = useTranslations("grid.summary");
  const names = useNames(grid.catalogue);
  const stated = useStatedText();
  const { scope, year, indicator, calibre } = cell.key;
  const row = grid.rows.find(({ cells }) => cells.includes(cell));
  const value = statedIn(entry.value, entry.nature, indicatorIn(grid, indicator)) ?? flagOf(entry);
  return (
    <span className="whitespace-nowrap">
      <span className="text-muted">
        {names.scopeOf(scope)}
        {grid.lens.kind === "indicator" && ` ${year}`}
        {row?.other === true && ` ${names.calibreOf(calibre)}`}
      </span>{" "}
      {stated(value, names.unitOf(indicator))}
      {findings.length > 0 && (
        <span className="text-watch" title={t("explained")}>
          <span aria-hidden="true"> ◆</span>
          <span className="sr-only">{t("explained")}</span>
        </span>
      )}
    </span>
  );
}

/** The adopted value, what takes its place, and why. */
function Correction({ grid, one: { cell, entry } }: OneProps) {
  const t = useTranslations("grid.summary");
  const names = useNames(grid.catalogue);
  const stated = useStatedText();
  const change = useChangeText();
  const unit = names.unitOf(cell.key.indicator);
  const value =
    statedIn(entry.value, entry.nature, indicatorIn(grid, cell.key.indicator)) ?? flagOf(entry);
  const by = change(cell.current, value, unit);
  return (
    <li>
      {t("correction", {
        cell: names.cellOf(cell.key),
        before: stated(cell.current, unit),
        after: stated(value, unit),
      })}
      {by !== null && ` ${by}`}
      {entry.reason !== "" && (
        <span className="text-muted"> {t("reason", { reason: entry.reason })}</span>
      )}
    </li>
  );
}

function indicatorIn({ catalogue }: YearGrid, indicator: string) {
  return catalogue.indicators.find(({ code }) => code === indicator);
}

function flagOf({ flag, nature }: ReadyCell["entry"]) {
  return { value: null, flag: flag === "" ? null : flag, qualifier: "exact", nature } as const;
}
