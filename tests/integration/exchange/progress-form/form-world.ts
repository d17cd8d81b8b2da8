import { readXlsx, writeXlsx, type CellValue } from "hucre/xlsx";

import { GET as getCsv } from "@/app/api/v1/plans/[plan]/progress-form.csv/route";
import { GET as getXlsx } from "@/app/api/v1/plans/[plan]/progress-form.xlsx/route";
import { readSnapshot } from "@/lib/db/client";
import { COLUMNS, type Column } from "@/lib/exchange/progress-form/columns";
import { previewUpload } from "@/lib/exchange/progress-form/upload/preview-queries";
import type { ImportAnswer } from "@/lib/exchange/progress-form/types";
import { entryInput } from "@/tests/support/entry-input";
import { placeIn, YEAR, type FormWorld } from "@/tests/support/form-plan";

export type Table = string[][];

export const at = (column: Column) => COLUMNS.indexOf(column);
export const entryIn = ({ plan }: FormWorld, fields: Record<string, string>) =>
  entryInput({ plan: plan.code, ...fields });
export const countDrafts = () =>
  readSnapshot((tx) => tx.revision.count({ where: { state: "draft" } }));

/** Whoever the mocked session names takes the form. */
export async function download(
  { plan }: FormWorld,
  format: "csv" | "xlsx",
  query = "",
): Promise<File> {
  const url = `http://127.0.0.1/api/v1/plans/${plan.code}/form?year=${YEAR}${query}`;
  const route = format === "csv" ? getCsv : getXlsx;
  const params = Promise.resolve({ plan: plan.code });
  const response = await route(new Request(url), { params });
  if (response.status !== 200) throw new Error(`The form answers ${response.status}.`);
  return new File([await response.arrayBuffer()], `form.${format}`);
}

export function previewOf(answer: ImportAnswer) {
  if (answer.step !== "preview") throw new Error("no preview");
  return answer;
}

export async function preview(world: FormWorld, file: File, scope: string | null = null) {
  return previewOf(await previewUpload(world.analyst, placeIn(world, scope), file));
}

/** The form as a person's spreadsheet would hold it: headings, then rows with a key. */
export async function blankTable(world: FormWorld): Promise<Table> {
  const file = await download(world, "xlsx");
  const workbook = await readXlsx(new Uint8Array(await file.arrayBuffer()));
  const rows = workbook.sheets[0]!.rows.map((row) => row.map((cell) => String(cell ?? "")));
  return rows.filter((row) => row[0] !== "");
}

export async function asXlsx(table: Table, formulas: ReadonlyMap<string, string> = new Map()) {
  const rows: CellValue[][] = table.map((row, y) =>
    row.map((text, x) => (y > 0 && x === at("value") && isPlain(text) ? Number(text) : text)),
  );
  const cells = new Map(
    [...formulas].map(([name, formula]) => [name, { value: 5, formula, formulaResult: 5 }]),
  );
  const bytes = await writeXlsx({ sheets: [{ name: "A", rows, cells }] });
  return new File([new Uint8Array(bytes)], "a.xlsx");
}

export function asCsv(table: Table): string {
  const quoted = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
  return quoted.join("\r\n");
}

const isPlain = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
