"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";

import { useMessageText } from "@/components/forms/use-message-text";
import { useNames } from "@/components/figures/use-names";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import type { NamedEdit, NamedPaste } from "@/lib/figures/grid/paste/named-paste";
import type { YearGrid } from "@/lib/figures/grid/types";

interface NamedPasteBoxProps {
  grid: YearGrid;
  paste: NamedPaste;
  /** Text that stands in a cell now. */
  textOf: (id: string) => string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Shows which value of a pasted table goes into which cell, and what of it goes nowhere and why. */
export function NamedPasteBox({ grid, paste, textOf, onConfirm, onClose }: NamedPasteBoxProps) {
  const t = useTranslations("grid.named");
  const inWords = useMessageText();
  const names = useNames(grid.catalogue);
  const { edits, skipped, assumed } = paste;
  const byCell = new Map(edits.map((edit) => [edit.cell.id, edit]));
  const rows = grid.rows.filter(({ cells }) => cells.some(({ id }) => byCell.has(id)));
  const columns = grid.columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ index }) => rows.some(({ cells }) => byCell.has(cells[index]?.id ?? "")));
  const converted = edits.filter((edit) => edit.converted !== null);
  const titleOf = ({ year, scope }: { year: number | null; scope: string | null }) =>
    year !== null ? String(year) : names.scopeOf(scope ?? placeScope(grid));
  return (
    <Modal heading={t("heading")} onClose={onClose} wide>
      <p className="mb-2">
        {edits.length === 0 ? t("nothing") : t("count", { count: edits.length })}{" "}
        {assumed.map((message) => (
          <span key={message.key} className="font-semibold text-watch">
            {inWords(message)}{" "}
          </span>
        ))}
      </p>
      {edits.length > 0 && (
        <div className="relative mb-4 max-h-[50vh] overflow-auto rounded border border-line">
          <table className="w-full border-collapse text-sm">
            <caption className="sr-only">{t("caption")}</caption>
            <thead className="sticky top-0 bg-paper">
              <tr>
                <th scope="col" className="border border-line px-2 py-1 text-left">
                  {t(grid.lens.kind === "indicator" ? "scope" : "indicator")}
                </th>
                {columns.map((column) => (
                  <th
                    key={column.id}
                    scope="col"
                    className="border border-line px-2 py-1 text-right"
                  >
                    {titleOf(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row" className="border border-line px-2 py-1 text-left font-semibold">
                    {grid.lens.kind === "indicator"
                      ? names.scopeOf(row.scope ?? "")
                      : names.indicatorOf(row.indicator)}
                    {row.other && ` · ${names.calibreOf(row.calibre)}`}
                  </th>
                  {columns.map(({ id, index }) => {
                    const cell = row.cells[index];
                    return (
                      <td key={id} className="border border-line px-2 py-1 text-right tabular-nums">
                        {cell !== undefined && (
                          <Value edit={byCell.get(cell.id)} before={textOf(cell.id)} />
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {converted.length > 0 && (
        <section className="mb-4 text-sm">
          <h3 className="font-semibold">{t("converted", { count: converted.length })}</h3>
          <ul className="max-h-40 list-disc overflow-y-auto pl-5">
            {converted.map(({ cell, converted: moved }) => (
              <li key={cell.id}>
                {t("conversion", {
                  cell: names.cellOf(cell.key),
                  written: moved?.written ?? "",
                  value: moved?.value ?? "",
                  unit: names.inWords(names.unitOf(cell.key.indicator) ?? { zh: "", en: "" }),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {skipped.length > 0 && (
        <section className="mb-4 text-sm">
          <h3 className="font-semibold text-watch">{t("skipped", { count: skipped.length })}</h3>
          <ul className="max-h-56 list-disc overflow-y-auto pl-5">
            {skipped.map(({ name, text, reason }, index) => (
              <li key={`${name} ${index}`}>
                <span className="font-semibold">{name === "" ? t("noName") : name}</span>
                {text !== "" && t("valueIs", { text })} {inWords(reason)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="flex flex-wrap gap-3">
        {edits.length > 0 && (
          <Button tone="primary" onClick={onConfirm}>
            {t("confirm", { count: edits.length })}
          </Button>
        )}
        <Button onClick={onClose}>{t(edits.length > 0 ? "cancel" : "close")}</Button>
      </div>
    </Modal>
  );
}

function Value({ edit, before }: { edit: NamedEdit | undefined; before: string }) {
  if (edit === undefined) return <span className="text-muted">{before}</span>;
  const isReplaced = before !== "" && before !== edit.text;
  return (
    <span className={clsx(isReplaced && "whitespace-nowrap")}>
      {isReplaced && <del className="mr-2 text-muted">{before}</del>}
      <ins className="font-semibold no-underline">{edit.text}</ins>
    </span>
  );
}

function placeScope({ lens }: YearGrid): string {
  return lens.kind === "year" ? (lens.scope ?? "") : "";
}
