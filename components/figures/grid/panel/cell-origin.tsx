"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Dispatch } from "react";

import { useNames } from "@/components/figures/use-names";
import { sourceTitle } from "@/lib/figures/grid/cell-source";
import { isOpen, sourceFor, type CellState } from "@/lib/figures/grid/cell-state";
import type { GridEvent } from "@/lib/figures/grid/grid-state";
import { withQualifier } from "@/lib/figures/grid/stated-text";
import type { GridCell, YearGrid } from "@/lib/figures/grid/types";
import type { SourceInput } from "@/lib/figures/schema";
import type { StatedValue } from "@/lib/figures/types";
import { NATURES, QUALIFIERS } from "@/lib/plans/types";

import { SourceSelect } from "./source-select";

interface CellOriginProps {
  grid: YearGrid;
  cell: GridCell;
  now: CellState;
  /** What the cell states; null where it holds no number. */
  stated: StatedValue | null;
  isClosed: boolean;
  common: SourceInput;
  /** Open cells of the selection, which a source is given to. */
  chosen: readonly string[];
  isChanging: boolean;
  onChanging: (isOn: boolean) => void;
  dispatch: Dispatch<GridEvent>;
}

/** Names the source of the chosen cell, its qualifier and its nature, and changes them where the cell is at work. */
export function CellOrigin(props: CellOriginProps) {
  const { grid, cell, now, stated, isClosed, common, chosen, isChanging, dispatch } = props;
  const t = useTranslations("grid.panel");
  const terms = useTranslations("terms");
  const locale = useLocale() === "en" ? "en" : "zh";
  const names = useNames(grid.catalogue);
  const { sources } = grid.catalogue;
  const isAtWork = isOpen(now) && !isClosed;
  const source = isAtWork ? sourceFor(now, common) : null;
  const shown = now.draft ?? now.submitted ?? cell.submitted ?? cell.returned ?? cell.current;
  // A source described just now is in the draft before it is in the list.
  const isStored = source !== null && now.draft?.source?.key === source.source;
  const title =
    source === null || isStored ? (shown?.source?.title ?? null) : sourceTitle(source, sources);
  const several = chosen.length > 1 && chosen.includes(cell.id);
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1 border-t border-line pt-3 text-sm">
      <dt className="text-muted">{t("source")}</dt>
      <dd>
        {isAtWork && isChanging ? (
          <SourceSelect
            id="cell-source"
            label={several ? t("sourceOfChosen", { count: chosen.length }) : t("sourceOfCell")}
            isAsked
            sources={sources}
            value={source?.source ?? ""}
            newTitle={source?.sourceTitle ?? ""}
            onChoose={(next) => {
              dispatch({ type: "sourced", ids: several ? chosen : [cell.id], source: next });
              props.onChanging(false);
            }}
          />
        ) : (
          <>
            {title === null && isAtWork ? (
              <span className="font-semibold text-watch">◆ {t("noSource")}</span>
            ) : (
              (title ?? "—")
            )}{" "}
            {isAtWork && (
              <button
                type="button"
                id="cell-source-change"
                onClick={() => props.onChanging(true)}
                className="min-h-7 cursor-pointer text-accent underline underline-offset-4"
              >
                {several ? t("changeChosen", { count: chosen.length }) : t("change")}
              </button>
            )}
          </>
        )}
      </dd>
      <dt className="text-muted">{t("qualifier")}</dt>
      <dd>
        {isAtWork && stated?.value != null ? (
          <select
            aria-label={`${t("qualifier")} · ${names.cellOf(cell.key)}`}
            value={stated.qualifier}
            onChange={(event) => {
              const chosenOne = QUALIFIERS.find((code) => code === event.target.value);
              if (chosenOne === undefined) return;
              const after = withQualifier(stated, chosenOne, locale);
              dispatch({ type: "edited", edits: [{ id: cell.id, before: now.text, after }] });
            }}
            className={SELECT}
          >
            {QUALIFIERS.map((code) => (
              <option key={code} value={code}>
                {terms(`qualifier.${code}`)}
              </option>
            ))}
          </select>
        ) : stated === null ? (
          "—"
        ) : (
          terms(`qualifier.${stated.qualifier}`)
        )}
      </dd>
      <dt className="text-muted">{t("nature")}</dt>
      <dd>
        {isAtWork ? (
          <select
            aria-label={`${t("nature")} · ${names.cellOf(cell.key)}`}
            value={now.nature}
            onChange={(event) => {
              const nature = NATURES.find((code) => code === event.target.value);
              if (nature !== undefined) {
                dispatch({ type: "worded", id: cell.id, words: { nature } });
              }
            }}
            className={SELECT}
          >
            {NATURES.map((code) => (
              <option key={code} value={code}>
                {terms(`nature.${code}`)}
              </option>
            ))}
          </select>
        ) : shown === null ? (
          "—"
        ) : (
          terms(`nature.${shown.nature}`)
        )}
      </dd>
    </dl>
  );
}

const SELECT = "min-h-8 max-w-full rounded border border-field bg-card px-1 text-ink";
