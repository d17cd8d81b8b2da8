import { useTranslations } from "next-intl";

import { Table } from "@/components/ui/table";
import { matrixCells } from "@/lib/assessment/charts/chart-series";
import type { PlanAssessment } from "@/lib/assessment/types";
import { BridgeNotes } from "@/components/page/bridge-note";
import { useWords } from "@/components/page/use-words";
import { calibreMark } from "@/lib/words/verdict/calibre-marks";
import { calibreName, findIndicator } from "@/lib/words/lookup";
import type { DashboardPlace } from "@/lib/addresses/place";

import { MatrixHead } from "./matrix-head";
import { markedCalibre, MatrixRow } from "./matrix-row";

interface PillarMatrixProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
}

/** Shows nine pillars × indicators. What nobody reported is named as such, never left blank or shown as zero. */
export function PillarMatrix({ assessment, place }: PillarMatrixProps) {
  const t = useTranslations("dashboard.matrix");
  const inWords = useWords();
  const { columns, rows } = matrixCells(assessment);
  const counted = rows.filter((row) => row.accrual !== "qualitative");
  const marked = [
    ...new Set(counted.flatMap((row) => row.cells.flatMap((cell) => markedCalibre(row, cell)))),
  ];
  const bridged = rows
    .filter((row) => row.cells.some(({ bridged }) => bridged))
    .flatMap((row) => findIndicator(assessment, row.indicator) ?? []);
  const groups = [
    counted.filter((row) => !row.context),
    counted.filter((row) => row.context),
  ].filter((group) => group.length > 0);
  return (
    <>
      <div className="rounded-lg border border-line bg-card p-2 sm:p-4">
        <Table caption={t("caption")} className="min-w-[66rem] print:min-w-0 table-fixed">
          <MatrixHead assessment={assessment} columns={columns} place={place} />
          {groups.map((group) => (
            <tbody key={group[0]?.indicator} className="border-t border-field first:border-t-0">
              {group.map((row) => (
                <MatrixRow
                  key={row.indicator}
                  assessment={assessment}
                  place={place}
                  columns={columns}
                  row={row}
                  marked={marked}
                />
              ))}
            </tbody>
          ))}
        </Table>
      </div>
      {marked.length > 0 && (
        <div className="mt-2 text-sm text-muted">
          <p>{t("marks")}</p>
          <ul className="flex flex-wrap gap-x-6">
            {marked.map((code, index) => (
              <li
                key={code}
              >{`${calibreMark(index)} ${inWords(calibreName(assessment, code))}`}</li>
            ))}
          </ul>
        </div>
      )}
      <BridgeNotes indicators={bridged} />
    </>
  );
}
