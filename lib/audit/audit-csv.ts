import { csvCell, csvFile, csvText } from "@/lib/file-formats/csv";

const COLUMNS = [
  "id",
  "at",
  "actorId",
  "actorName",
  "action",
  "subjectType",
  "subjectId",
  "detail",
  "previousHash",
  "hash",
] as const;

export interface AuditCsvRow {
  id: number;
  at: Date;
  actorId: string | null;
  actor: { name: string } | null;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: string;
  previousHash: string | null;
  hash: string | null;
}

/** Writes the first line: a byte order mark (else Excel guesses the encoding) and the names of the columns. */
export function auditCsvHeader(): string {
  return csvFile([COLUMNS]);
}

/** Writes events as lines of CSV; a text that would run as a formula gets an apostrophe in front. */
export function auditCsvRows(rows: readonly AuditCsvRow[]): string {
  const cells = rows.map(({ actor, at, ...row }) => {
    const values = { ...row, at: at.toISOString(), actorName: actor?.name ?? null };
    return COLUMNS.map((column) => csvCell(values[column]));
  });
  return csvText(cells, { bom: false });
}
