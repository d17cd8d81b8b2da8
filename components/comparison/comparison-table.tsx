import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";

import { OwnLanguage } from "@/components/ui/own-language";
import { shownUnit } from "@/lib/plans/money-unit";
import { HATCH } from "@/components/page/hatch";
import { calibreName, scopeName } from "@/lib/words/lookup";
import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import { SourcedNumber } from "@/components/page/sourced-number";
import type { Word } from "@/lib/words/sentence";
import { amountOf } from "@/lib/words/subject";
import { useWords } from "@/components/page/use-words";
import { Table, Td, Th } from "@/components/ui/table";
import type { PlanAssessment, SeriesPoint } from "@/lib/assessment/types";
import { differencesOf, type Difference } from "@/lib/comparison/differences";
import { indexBaseYear, measuredRows, type MeasuredRow } from "@/lib/comparison/measured-rows";
import { comparisonRows } from "@/lib/comparison/rows";
import type { Selection, SortKey } from "@/lib/comparison/selection";
import { boundOf, countingOf, modeName } from "@/lib/words/comparison/mode-words";

import { SortLink } from "./sort-link";

interface ComparisonTableProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  selection: Selection;
  rows: readonly MeasuredRow[];
}

/** Shows the numbers of the small charts as a table, each leading to its source; every column can be sorted by. */
export function ComparisonTable({ assessment, place, selection, rows }: ComparisonTableProps) {
  const t = useTranslations("compare.table");
  const terms = useTranslations("terms");
  const inWords = useWords();
  const head = (key: SortKey, label: ReactNode, numeric = false) => (
    <Th
      scope="col"
      aria-sort={selection.sort !== key ? undefined : `${selection.dir}ending`}
      className={clsx(numeric && "text-right whitespace-nowrap")}
    >
      <SortLink place={place} selection={selection} by={key}>
        {label}
      </SortLink>
    </Th>
  );
  // With one scope there is nothing to differ from.
  const first = selection.scopes.length > 1 ? selection.scopes[0] : undefined;
  const inOrder = measuredRows(
    assessment,
    comparisonRows(assessment, { ...selection, sort: "plan" }),
    selection.mode,
  );
  const differences = differencesOf(rows, inOrder);
  return (
    <div className="rounded-lg border border-line bg-card p-2 sm:p-4">
      <Table caption={t("caption")} className="min-w-[40rem]">
        <thead>
          <tr>
            {head("indicator", terms("indicator"))}
            {head("scope", terms("scope"))}
            {selection.years.map((year) => (
              <Fragment key={year}>{head(`y${year}`, year, true)}</Fragment>
            ))}
            {first !== undefined && (
              <Th scope="col" className="text-right">
                {inWords({
                  key: "compare.table.difference",
                  values: {
                    year: selection.years.at(-1) ?? "",
                    first: scopeName(assessment, first),
                  },
                })}
              </Th>
            )}
            {/* Last, so that a phone shows numbers beside the names. */}
            <Th scope="col">{terms("calibre")}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${row.indicator.code} ${row.scope.scope} ${row.calibre ?? ""}`}>
              <Th scope="row" className="min-w-[8em] align-top">
                <PlaceLink place={place} to={`/indicators/${row.indicator.code}`}>
                  <OwnLanguage>{inWords(row.indicator.name)}</OwnLanguage>
                </PlaceLink>
                <span className="block text-xs font-normal text-muted">
                  {inWords(unitOf(assessment, row, selection))}
                </span>
              </Th>
              <Td className="min-w-[8em]">
                <OwnLanguage>{inWords(scopeName(assessment, row.scope.scope))}</OwnLanguage>
              </Td>
              {isLeft(row) && (
                <Td colSpan={selection.years.length} className="text-right text-sm text-muted">
                  {inWords({
                    key: `compare.short.${row.obstacle ?? "no-values"}`,
                    values: { year: indexBaseYear(assessment) },
                  })}
                </Td>
              )}
              {(isLeft(row) ? [] : row.points).map((point, column) => (
                <Cell
                  key={selection.years[column]}
                  assessment={assessment}
                  place={place}
                  row={row}
                  point={point}
                  selection={selection}
                />
              ))}
              {first !== undefined && (
                <DifferenceCell row={row} difference={differences[index]} mode={selection.mode} />
              )}
              <Td className="min-w-[8em]">
                {row.calibre === null ? "—" : inWords(calibreName(assessment, row.calibre))}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** Whether the row has no number in this mode, although something was reported. */
function isLeft({ obstacle }: MeasuredRow): boolean {
  return obstacle !== null && obstacle !== "no-values";
}

/** Names what the numbers of a row are: their unit, or the mode in its place. */
function unitOf(assessment: PlanAssessment, { indicator }: MeasuredRow, { mode }: Selection): Word {
  if (mode !== "value") return modeName(assessment, mode);
  return indicator.unit === null ? "" : shownUnit(indicator.unit);
}

interface CellProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  row: MeasuredRow;
  selection: Selection;
  point: SeriesPoint | null;
}

function Cell({ assessment, place, row, point, selection: { mode } }: CellProps) {
  const t = useTranslations("terms");
  const inWords = useWords();
  if (point === null || point.value === null) {
    return (
      <Td className={clsx("text-right", HATCH)}>
        <span className="bg-card px-1 whitespace-nowrap text-muted">
          {point?.flag == null ? t("unreported") : t(`flag.${point.flag}`)}
        </span>
      </Td>
    );
  }
  const { qualifier, nature } = point;
  return (
    <Td className="text-right whitespace-nowrap">
      <SourcedNumber
        assessment={assessment}
        place={place}
        indicator={row.indicator}
        source={point.source}
      >
        {inWords(
          amountOf(countingOf(row.indicator, mode), point.value, {
            qualifier,
            bare: true,
            bound: mode === "target" ? boundOf(row, mode) : null,
          }),
        )}
      </SourcedNumber>
      {nature !== "actual" && (
        <span className="block text-xs text-muted">{t(`nature.${nature}`)}</span>
      )}
    </Td>
  );
}

interface DifferenceCellProps {
  row: MeasuredRow;
  difference: Difference | undefined;
  mode: Selection["mode"];
}

/** Says how far a row is from the first of its indicator: percentages differ by percentage points. */
function DifferenceCell({ row, difference, mode }: DifferenceCellProps) {
  const t = useTranslations("compare");
  const inWords = useWords();
  if (difference?.kind === "difference") {
    const counting = countingOf(row.indicator, mode);
    const { amount } = difference;
    return (
      <Td className="text-right whitespace-nowrap">
        {amount > 0 && "+"}
        {inWords(amountOf(counting, amount, { difference: true }))}
      </Td>
    );
  }
  return (
    <Td className="text-right text-xs text-muted">
      {difference?.kind === "first" && t("table.first")}
      {difference?.kind === "other-calibre" && t("short.other-calibre")}
      {difference?.kind === "unknown" && "—"}
    </Td>
  );
}
