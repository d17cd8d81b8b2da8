import { useTranslations } from "next-intl";

import { shownUnit } from "@/lib/plans/money-unit";
import { Table, Td, Th } from "@/components/ui/table";
import type { Subject } from "@/lib/words/subject";
import { trajectoryTableRows } from "@/lib/words/trajectory/trajectory-table-rows";
import { useWords } from "@/components/page/use-words";

/** Shows the numbers of the chart as a table, years across. */
export function TrajectoryTable({ subject }: { subject: Subject }) {
  const t = useTranslations();
  const inWords = useWords();
  const { unit } = subject.indicator;
  const rows = trajectoryTableRows(subject);
  const years = [...new Set(rows.flatMap((row) => row.cells.map(({ year }) => year)))].toSorted();
  if (rows.length === 0) return <p>{t("terms.noPublicData")}</p>;
  return (
    <Table caption={t("dashboard.trajectory.table")} className="min-w-[30rem] print:min-w-0">
      <thead>
        <tr>
          <Th scope="col">{unit === null ? "" : inWords(shownUnit(unit))}</Th>
          {years.map((year) => (
            <Th key={year} scope="col" className="text-right">
              {year}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={inWords(label)}>
            <Th scope="row">{inWords(label)}</Th>
            {years.map((year) => {
              const cell = cells.find((one) => one.year === year);
              return (
                <Td key={year} className="text-right">
                  {cell === undefined ? t("dashboard.unknown") : inWords(cell.word)}
                </Td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
