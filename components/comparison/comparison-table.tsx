import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";

import { HATCH } from "@/components/page/hatch";
import { calibreName, scopeName } from "@/lib/words/lookup";
import { PlaceLink } from "@/components/page/place-link";
import type { DashboardPlace } from "@/lib/addresses/place";
import { SourcedNumber } from "@/components/page/sourced-number";
import { amountOf } from "@/lib/words/subject";
import { useWords } from "@/components/page/use-words";
import { Table, Td, Th } from "@/components/ui/table";
import type { PlanAssessment, SeriesPoint } from "@/lib/assessment/types";
import type { ComparisonRow } from "@/lib/comparison/rows";
import type { Selection, SortKey } from "@/lib/comparison/selection";

import { SortLink } from "./sort-link";

interface ComparisonTableProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  selection: Selection;
  rows: readonly ComparisonRow[];
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
  return (
    <div className="rounded-lg border border-line bg-card p-2 sm:p-4">
      <Table caption={t("caption")} className="min-w-[40rem]">
        <thead>
          <tr>
            {head("indicator", terms("indicator"))}
            {head("scope", terms("scope"))}
            <Th scope="col">{terms("calibre")}</Th>
            {selection.years.map((year) => (
              <Fragment key={year}>{head(`y${year}`, year, true)}</Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.indicator.code} ${row.scope.scope} ${row.calibre ?? ""}`}>
              <Th scope="row" className="align-top">
                <PlaceLink place={place} to={`/indicators/${row.indicator.code}`}>
                  {inWords(row.indicator.name)}
                </PlaceLink>
                {row.indicator.unit !== null && (
                  <span className="block text-xs font-normal text-muted">
                    {inWords(row.indicator.unit)}
                  </span>
                )}
              </Th>
              <Td className="whitespace-nowrap">
                {inWords(scopeName(assessment, row.scope.scope))}
              </Td>
              <Td>{row.calibre === null ? "—" : inWords(calibreName(assessment, row.calibre))}</Td>
              {row.points.map((point, index) => (
                <Cell
                  key={selection.years[index]}
                  assessment={assessment}
                  place={place}
                  row={row}
                  point={point}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

interface CellProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  row: ComparisonRow;
  point: SeriesPoint | null;
}

function Cell({ assessment, place, row, point }: CellProps) {
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
        {inWords(amountOf(row.indicator, point.value, { qualifier, unitless: true }))}
      </SourcedNumber>
      {nature !== "actual" && (
        <span className="block text-xs text-muted">{t(`nature.${nature}`)}</span>
      )}
    </Td>
  );
}
