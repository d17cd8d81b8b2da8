import { useLocale, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { JumpLink } from "@/components/ui/jump-link";
import { Table, Td, Th } from "@/components/ui/table";
import { OwnLanguage } from "@/components/ui/own-language";
import type {
  CompletenessBoard as Board,
  CompletenessCell,
} from "@/lib/figures/years/completeness";
import { Link } from "@/lib/i18n/navigation";
import { readSheet, tableSheets } from "@/lib/plans/sheets";
import { StatusMark } from "@/components/figures/status-mark";

import { BoardSheets } from "./board-sheets";

interface CompletenessBoardProps {
  board: Board;
  /** Whether each cell leads to where it is filled; otherwise it leads to its history. */
  canEnter: boolean;
  /** Id of the element after the board, which the keyboard can jump to. */
  afterId: string;
  /** What the address says about the sheet. */
  sheet: string | string[] | undefined;
}

/** Shows where each figure of the year stands: indicators × scopes. */
export function CompletenessBoard({ board, canEnter, afterId, sheet }: CompletenessBoardProps) {
  const t = useTranslations("reporting.board");
  const locale = useLocale() === "en" ? "en" : "zh";
  const { plan, cells, year } = board;
  const sheets = tableSheets(board.scopes, board.indicators);
  const shown = readSheet(sheet, sheets);
  const scopes = shown?.parts ?? [];
  const indicators = shown?.indicators ?? [];
  const byCell = new Map(cells.map((cell) => [`${cell.indicator} ${cell.scope}`, cell]));
  return (
    <Card className="p-2 sm:p-3">
      {/* A jump past the board, because a link for each cell is a long way for somebody at the keyboard. */}
      <JumpLink
        to={afterId}
        className="sr-only focus:not-sr-only focus:inline-block focus:p-2 focus:text-accent"
      >
        {t("skip")}
      </JumpLink>
      {sheets.length > 1 && <BoardSheets board={board} sheets={sheets} shown={shown} />}
      <Table caption={t("caption", { year: String(year.year) })} className="min-w-[64rem]">
        <thead>
          <tr>
            <Th scope="col" className="sticky left-0 z-10 min-w-32 bg-card">
              {t("indicator")}
            </Th>
            {scopes.map(({ code, name }) => (
              <Th key={code} scope="col" className="px-1!">
                <OwnLanguage>{name[locale]}</OwnLanguage>
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <tr key={indicator.code}>
              <Th scope="row" className="sticky left-0 z-10 max-w-40 bg-card align-top">
                <OwnLanguage>{indicator.name[locale]}</OwnLanguage>
              </Th>
              {scopes.map(({ code, name }) => {
                const cell = byCell.get(`${indicator.code} ${code}`);
                return (
                  <Td key={code} className="px-1!">
                    {cell !== undefined && (
                      <Cell
                        plan={plan}
                        cell={cell}
                        canEnter={canEnter}
                        year={year.year}
                        name={`${indicator.name[locale]} · ${name[locale]}`}
                      />
                    )}
                  </Td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

interface CellProps {
  plan: string;
  cell: CompletenessCell;
  year: number;
  canEnter: boolean;
  /** Names indicator and scope for those who hear the links one by one. */
  name: string;
}

function Cell({ plan, cell, year, canEnter, name }: CellProps) {
  const t = useTranslations("reporting.board");
  const href = cellPath(plan, cell, year, canEnter);
  const mark = <StatusMark status={cell.status} />;
  return (
    <>
      {href === null ? (
        mark
      ) : (
        <Link
          href={href}
          prefetch={false}
          className="inline-block py-1 decoration-1 underline-offset-4 hover:underline"
        >
          {mark}
          <span className="sr-only">{` ${name}`}</span>
        </Link>
      )}
      {cell.late && <span className="block font-semibold text-watch">{t("late")}</span>}
      {cell.author !== null && <span className="block text-muted">{cell.author}</span>}
    </>
  );
}

/**
 * Finds the address where a cell is filled; for those who do not fill, and in a closed year, that of its
 * history; null where there is no history.
 */
export function cellPath(
  plan: string,
  cell: CompletenessCell,
  year: number,
  canEnter: boolean,
): string | null {
  const { indicator, scope, calibre } = cell;
  const query = new URLSearchParams({ plan, indicator, scope, year: String(year) });
  if (calibre !== null) query.set("calibre", calibre);
  if (canEnter) return `/figures?${query.toString()}`;
  return calibre === null ? null : `/figures/history?${query.toString()}`;
}
