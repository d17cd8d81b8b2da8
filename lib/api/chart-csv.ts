import { stringify } from "csv-stringify/sync";

import type { ChartTable } from "@/lib/chart-files/types";
import { csvCell } from "@/lib/file-formats/csv-cell";

/**
 * Writes a chart's numbers as CSV, as the figures are written: byte order mark, CRLF, no cell that runs as a
 * formula.
 */
export function chartCsv({ columns, rows }: ChartTable): string {
  const options = { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ } as const;
  return stringify([columns.map(csvCell), ...rows.map((row) => row.map(csvCell))], options);
}
