import { useTranslations } from "next-intl";

import type { MatrixCell, MatrixSeries } from "@/lib/assessment/charts/chart-types";
import type { PlanAssessment } from "@/lib/assessment/types";
import { ConflictSign } from "@/components/page/conflict-sign";
import { PlaceLink } from "@/components/page/place-link";
import { useWords } from "@/components/page/use-words";
import { calibreMark } from "@/lib/words/verdict/calibre-marks";
import { conflictsOf } from "@/lib/words/parts/conflicts";
import { findIndicator } from "@/lib/words/lookup";
import type { DashboardPlace } from "@/lib/addresses/place";

import { MatrixCellView } from "./matrix-cell-view";

type Row = MatrixSeries["rows"][number];

interface MatrixRowProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  columns: MatrixSeries["columns"];
  row: Row;
  /** Codes of the calibres named under the table, in the order of their signs. */
  marked: readonly string[];
}

export function MatrixRow({ assessment, place, columns, row, marked }: MatrixRowProps) {
  const t = useTranslations("dashboard.matrix");
  const inWords = useWords();
  const indicator = findIndicator(assessment, row.indicator);
  if (indicator === null) return null;
  const to = `/indicators/${row.indicator}`;
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-10 border-b border-line bg-card px-2 py-2 text-left align-top font-semibold break-words hyphens-auto"
      >
        <PlaceLink place={place} to={to} className="text-ink hover:text-accent">
          {inWords(indicator.name)}
        </PlaceLink>
        {indicator.unit !== null && (
          <span className="block text-xs font-normal text-muted">
            {inWords(indicator.unit)}
            {row.context && ` · ${t("context")}`}
          </span>
        )}
        {conflictsOf(indicator).length > 0 && (
          <PlaceLink place={place} to={`${to}#rest`} className="block text-xs text-behind">
            <ConflictSign />
            {t("conflict")}
          </PlaceLink>
        )}
      </th>
      {row.cells.map((cell, index) => (
        <MatrixCellView
          key={cell.scope}
          assessment={assessment}
          indicator={indicator}
          place={place}
          cell={cell}
          mark={markOf(row, cell, marked)}
          first={columns[index]?.kind !== columns[index - 1]?.kind}
        />
      ))}
    </tr>
  );
}

/**
 * Gives the calibre that has to be named with a cell, because it is not the target's or there is no target; else
 * an empty list.
 */
export function markedCalibre(row: Row, cell: MatrixCell): readonly string[] {
  if (cell.reported === null) return [];
  return cell.otherCalibre || row.context ? [cell.reported.calibre] : [];
}

function markOf(row: Row, cell: MatrixCell, marked: readonly string[]): string | null {
  const [code] = markedCalibre(row, cell);
  const index = code === undefined ? -1 : marked.indexOf(code);
  return index < 0 ? null : calibreMark(index);
}
