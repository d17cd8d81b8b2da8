import type { CSSProperties } from "react";
import { useLocale, useTranslations } from "next-intl";

import { OwnLanguage } from "@/components/ui/own-language";
import { localPath } from "@/lib/i18n/local-path";
import { shownUnit } from "@/lib/plans/money-unit";
import { PlaceLink } from "@/components/page/place-link";
import { useShownSource } from "@/components/page/sourced-number";
import type { ShownSource } from "@/components/page/rows/sourced-link";
import { useWords } from "@/components/page/use-words";
import { dashboardPath, type DashboardPlace } from "@/lib/addresses/place";
import type { BoardSheet } from "@/lib/assessment/charts/board-sheets";
import type { PlanAssessment } from "@/lib/assessment/types";
import { textWidth } from "@/lib/chart-layout/chart-text";
import { pillarBoard, type BoardCell } from "@/lib/words/board/pillar-board";
import type { Word } from "@/lib/words/sentence";
import { shortName } from "@/lib/words/short-names";

import { BoardRow, type ShownCell } from "./board-row";
import { ONLY_WIDE } from "./only-wide";

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
  const locale = useLocale() === "en" ? "en" : "zh";
  const inWords = useWords();
  const sourceOf = useShownSource();
  const board = pillarBoard(assessment, { withUntargeted: isSourced, sheet });
  const cells = board.rows.flatMap((row) => row.cells);
  const bridged = new Set(cells.filter(({ isBridged }) => isBridged).map((cell) => cell.indicator));
  const names = [
    ...board.indicators.map(shortName),
    ...board.rows.map(({ pillar }) => pillar.name),
  ];
  const columns = board.indicators.map((_, index) =>
    board.rows.flatMap(({ cells: own }) => {
      const cell = own[index];
      if (cell === undefined || cell.kind === "unreported") return [];
      return numberWidth(inWords(cell.text), cell.verdict !== null);
    }),
  );
  const isLong = names.some((name) => textWidth(inWords(name), 1) > LONG_NAME);
  return (
    <>
      <div className="board-box" role="region" aria-label={t("heading")} tabIndex={0}>
        <table
          className="board"
          data-long={isLong ? "" : undefined}
          {...columnLook(columns, isSourced)}
        >
          <caption className="sr-only">{t("heading")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("pillar")}</th>
              {board.indicators.map((indicator) => (
                <th
                  key={indicator.code}
                  scope="col"
                  {...(indicator.target === null ? { className: `pl-1 ${ONLY_WIDE}` } : {})}
                >
                  <PlaceLink
                    place={place}
                    to={`/indicators/${indicator.code}`}
                    title={inWords(indicator.name)}
                  >
                    <OwnLanguage>{inWords(shortName(indicator))}</OwnLanguage>
                  </PlaceLink>
                  {indicator.unit !== null && <span>{inWords(shownUnit(indicator.unit))}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.rows.map(({ pillar, isFirstOfKind, cells: own }, index) => (
              <BoardRow
                key={pillar.code}
                name={<OwnLanguage>{inWords(pillar.name)}</OwnLanguage>}
                href={localPath(dashboardPath(place, `/pillars/${pillar.code}`), locale)}
                kind={index === 0 || isFirstOfKind ? pillar.kind : null}
                isFirst={isFirstOfKind}
                cells={own.map((cell) =>
                  shownCell(
                    cell,
                    isSourced ? sourceOf({ assessment, place, ...cell }) : null,
                    inWords,
                  ),
                )}
              />
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

/**
 * How wide the numbers of a board need it to be, so that none runs over its neighbour: its columns have one width, and on a
 * phone each is as wide as its own numbers. So it is everywhere in a card among others for which equal columns are too
 * wide: one number in words ("more than 70") would hide whole columns.
 */
function columnLook(columns: readonly (readonly number[])[], isAlone: boolean) {
  const needed = columns.map((numbers) => BESIDE_NUMBER + Math.max(0, ...numbers));
  const even = (columns.length * Math.max(...needed)) / (1 - NAMES);
  if (even < ALWAYS_THERE) return {};
  if (isAlone) return { style: leastWidth(even) };
  const own = needed.reduce((sum, width) => sum + Math.max(width, NOT_REPORTED), 0) / (1 - NAMES);
  return { "data-uneven": "", style: own < ALWAYS_THERE ? undefined : leastWidth(own) };
}

function leastWidth(ems: number) {
  return { "--least": `${ems.toFixed(1)}em` } as CSSProperties;
}

/** The part of the table's width that the names of the pillars have. */
const NAMES = 0.15;
/** Narrower than wherever a board stands beside the gaps, in ems. */
const ALWAYS_THERE = 36;
/** Lines and space around a number, in ems. */
const BESIDE_NUMBER = 0.4;
/** Width of the longer word of “not reported”, which stands in two lines, in ems. */
const NOT_REPORTED = 3.4;

/** A name of more ems than this would stand sign below sign in a column that is as narrow as its numbers. */
const LONG_NAME = 20;

/** Estimates the width of a number in ems; points and commas are narrow, bold signs wider by an eighth. */
function numberWidth(text: string, isBold: boolean): number {
  const signs = text.replaceAll(/[.,]/g, "");
  const width = textWidth(signs, 100) / 100 + 0.32 * (text.length - signs.length);
  return isBold ? width * 1.125 : width;
}

/** Leaves out whatever a cell does not have: what is left is sent with the page. */
function shownCell(
  cell: BoardCell,
  source: ShownSource | null,
  inWords: (word: Word) => string,
): ShownCell {
  const { kind, share, verdict, year, isInConflict, indicator } = cell;
  const shown: ShownCell = { key: indicator.code, text: inWords(cell.text) };
  if (indicator.target === null) shown.onlyWide = true;
  if (kind === "unreported") return { ...shown, isNone: true };
  if (kind === "share" && share !== null && share > 0) {
    shown.share = Math.min(Math.round(share * 1000) / 10, 100);
  }
  if (kind === "gap" || isInConflict) shown.title = inWords(cell.sentence);
  if (verdict !== null) shown.verdict = verdict;
  if (isInConflict) shown.before = "⚠";
  const marks = (kind === "other-calibre" ? "*" : "") + (cell.isProvisional ? "†" : "");
  if (marks !== "") shown.after = marks;
  if (year !== null) shown.year = year;
  return source === null ? shown : { ...shown, source };
}
