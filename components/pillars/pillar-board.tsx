import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";

import { shownUnit } from "@/lib/plans/money-unit";
import { PlaceLink } from "@/components/page/place-link";
import { SourcedNumber } from "@/components/page/sourced-number";
import { useWords } from "@/components/page/use-words";
import type { DashboardPlace } from "@/lib/addresses/place";
import type { BoardSheet } from "@/lib/assessment/charts/board-sheets";
import type { PlanAssessment } from "@/lib/assessment/types";
import { pillarBoard, type BoardCell } from "@/lib/words/board/pillar-board";
import { shortName } from "@/lib/words/short-names";
import { VERDICT_TEXT } from "@/lib/words/verdict/verdict-colour";

/** Ground of a whole table, written once instead of in each of its cells. */
const CELLS =
  "[&_td]:h-7 [&_td]:whitespace-nowrap [&_td]:border [&_td]:border-line [&_td]:px-0.5 [&_td]:text-right sm:[&_td]:px-1.5 " +
  "[&_[data-share]]:bg-[linear-gradient(var(--board),var(--board))] [&_[data-share]]:bg-size-[var(--share)_100%] [&_[data-share]]:bg-no-repeat " +
  "[&_[data-none]]:bg-[repeating-linear-gradient(135deg,var(--line)_0_1px,transparent_1px_6px)] [&_[data-none]]:text-muted [&_th]:font-semibold";

/** A column that a phone has no room for: what has no target stands on the pillar's own page, too. */
const ONLY_WIDE = "max-sm:hidden";

interface PillarBoardProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  sheet: BoardSheet | null;
  /** Whether each number leads to its source, and the indicators without a target stand there, too. */
  isSourced?: boolean;
}

/** Shows nine pillars × the targets: the signed gap where a target was allocated, else the value and its share. */
export function PillarBoard({ assessment, place, sheet, isSourced = false }: PillarBoardProps) {
  const t = useTranslations("board");
  const inWords = useWords();
  const board = pillarBoard(assessment, { withUntargeted: isSourced, sheet });
  const cells = board.rows.flatMap((row) => row.cells);
  const bridged = new Set(cells.filter(({ isBridged }) => isBridged).map((cell) => cell.indicator));
  return (
    <>
      <div className="overflow-x-auto" role="region" aria-label={t("heading")} tabIndex={0}>
        <table
          className={clsx(
            "w-full table-fixed border-collapse text-[0.7rem] sm:text-[0.8rem]",
            CELLS,
          )}
        >
          <caption className="sr-only">{t("heading")}</caption>
          <thead>
            <tr className="border-b-2 border-field align-bottom text-[0.95em] leading-tight wrap-break-word hyphens-auto">
              <th scope="col" className="w-[18%] pb-1 text-left font-normal! text-muted">
                {t("pillar")}
              </th>
              {board.indicators.map((indicator) => (
                <th
                  key={indicator.code}
                  scope="col"
                  className={clsx("pb-1 text-right", indicator.target === null && ONLY_WIDE)}
                >
                  <PlaceLink
                    place={place}
                    to={`/indicators/${indicator.code}`}
                    title={inWords(indicator.name)}
                    className="text-ink hover:text-accent"
                  >
                    {inWords(shortName(indicator))}
                  </PlaceLink>
                  {indicator.unit !== null && (
                    <span className="block text-[0.9em] font-normal text-muted max-sm:hidden">
                      {inWords(shownUnit(indicator.unit))}
                    </span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.rows.map(({ pillar, isFirstOfKind, cells: own }, index) => (
              <tr
                key={pillar.code}
                id={index === 0 || isFirstOfKind ? `kind-${pillar.kind}` : undefined}
                className={isFirstOfKind ? "border-t-2 border-t-field" : undefined}
              >
                <th
                  scope="row"
                  className="py-0.5 pr-1 text-left leading-tight wrap-break-word hyphens-auto"
                >
                  <PlaceLink
                    place={place}
                    to={`/pillars/${pillar.code}`}
                    className="text-ink hover:text-accent"
                  >
                    {inWords(pillar.name)}
                  </PlaceLink>
                </th>
                {own.map((cell) => (
                  <Cell
                    key={cell.indicator.code}
                    cell={cell}
                    {...{ assessment, place, isSourced }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-1.5 text-xs leading-snug text-muted">
        {[
          t("key", { year: String(assessment.year) }),
          ...(cells.some(({ isInConflict }) => isInConflict) ? [t("conflict")] : []),
          ...(cells.some(({ kind }) => kind === "other-calibre") ? [t("otherCalibre")] : []),
          ...(cells.some(({ isProvisional }) => isProvisional) ? [t("provisional")] : []),
          ...(bridged.size > 0
            ? [
                inWords({
                  key: "board.bridged",
                  values: { names: { list: [...bridged].map(shortName) } },
                }),
              ]
            : []),
        ].join(inWords({ key: "dashboard.space" }))}
      </p>
    </>
  );
}

interface CellProps {
  cell: BoardCell;
  assessment: PlanAssessment;
  place: DashboardPlace;
  isSourced: boolean;
}

function Cell({ cell, assessment, place, isSourced }: CellProps) {
  const inWords = useWords();
  const { kind, share, verdict, year, isInConflict, indicator, source } = cell;
  const text = inWords(cell.text);
  const room = indicator.target === null ? ONLY_WIDE : undefined;
  if (kind === "unreported") {
    return (
      <td data-none="" className={room}>
        {text}
      </td>
    );
  }
  const drawn = kind === "share" && share !== null && share > 0;
  const style = drawn
    ? ({ "--share": `${Math.min(Math.round(share * 1000) / 10, 100)}%` } as CSSProperties)
    : undefined;
  const number = isSourced ? (
    <SourcedNumber {...{ assessment, indicator, place, source }} className="text-inherit!">
      {text}
    </SourcedNumber>
  ) : (
    text
  );
  return (
    <td
      data-share={drawn ? "" : undefined}
      style={style}
      title={kind === "gap" || isInConflict ? inWords(cell.sentence) : undefined}
      className={verdict === null ? room : `font-bold ${VERDICT_TEXT[verdict]}`}
    >
      {isInConflict && "⚠"}
      {number}
      {kind === "other-calibre" && "*"}
      {cell.isProvisional && "†"}
      {year !== null && (
        <small className="block text-[0.7em] leading-none text-muted">{year}</small>
      )}
    </td>
  );
}
