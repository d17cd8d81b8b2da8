import { useTranslations } from "next-intl";

import { Table, Td, Th } from "@/components/ui/table";

import { calibreName } from "./lookup";
import type { Word } from "./phrase";
import { amountOf, type Subject } from "./subject";
import { useSay } from "./use-say";

/** The drawing's numbers: the figures a calibre a line, then the expected path and the projection. */
export function TrajectoryTable({ subject }: { readonly subject: Subject }) {
  const t = useTranslations();
  const say = useSay();
  const { assessment, indicator, scope } = subject;
  const { series, expectedPath, projectionPath } = scope;
  const fine = (value: number): Word => ({
    ...amountOf(indicator, value, { unitless: true }),
    decimals: Math.max(indicator.decimals, 1),
  });
  const figures = [...new Set(series.map((point) => point.calibre))].map((calibre) => ({
    label: say(calibreName(assessment, calibre)),
    cells: series
      .filter((point) => point.calibre === calibre)
      .map(({ year, value, qualifier, nature, flag }) => ({
        year,
        text:
          value === null
            ? t(`terms.flag.${flag ?? "not-collected"}`)
            : say(amountOf(indicator, value, { qualifier, unitless: true })) +
              (nature === "actual"
                ? ""
                : t("dashboard.parenthesis", { text: t(`terms.nature.${nature}`) })),
      })),
  }));
  const paths = (["expected", "projection"] as const).map((key) => ({
    label: t(`dashboard.trajectory.${key}`),
    cells: (key === "expected" ? expectedPath : projectionPath).map(({ year, value }) => ({
      year,
      text: say(fine(value)),
    })),
  }));
  const rows = [...figures, ...paths].filter((row) => row.cells.length > 0);
  const years = [...new Set(rows.flatMap((row) => row.cells.map(({ year }) => year)))].toSorted();
  if (rows.length === 0) return <p>{t("terms.noPublicData")}</p>;
  return (
    <Table caption={t("dashboard.trajectory.table")} className="min-w-[30rem]">
      <thead>
        <tr>
          <Th scope="col">{indicator.unit === null ? "" : say(indicator.unit)}</Th>
          {years.map((year) => (
            <Th key={year} scope="col" className="text-right">
              {year}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label}>
            <Th scope="row">{label}</Th>
            {years.map((year) => (
              <Td key={year} className="text-right">
                {cells.find((cell) => cell.year === year)?.text ?? t("dashboard.unknown")}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
