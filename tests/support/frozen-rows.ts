import type Database from "better-sqlite3";

export type DatabaseFile = Database.Database;
export type Row = Readonly<Record<string, string | number | null>>;

/** Straight from the file, past everything that the site reads it with. */
export function readRows(file: DatabaseFile, sql: string, values: readonly string[] = []): Row[] {
  return file.prepare(sql).all(...values) as Row[];
}

const REVIEWED = `"state" IN ('approved', 'returned', 'reference')`;

/**
 * Which rows may never change again, table by table; `open` is a column that may still be filled once, `kept` the
 * columns that are frozen where the others are settings.
 */
const FROZEN: readonly {
  table: string;
  only?: string;
  open?: string;
  kept?: string;
}[] = [
  { table: "Revision", only: REVIEWED },
  ...[
    "Target",
    "TargetMilestone",
    "Baseline",
    "Release",
    "Submission",
    "YearEvent",
    "UndoneDecision",
  ].map((table) => ({ table })),
  ...["Source", "AuditEvent"].map((table) => ({ table })),
  { table: "Figure", only: `"id" IN (SELECT "figureId" FROM "Revision" WHERE ${REVIEWED})` },
  { table: "Bridge", open: "withdrawnAt" },
  {
    table: "PublicLink",
    open: "revokedAt",
    kept: `"id", "planId", "createdById", "createdAt", "revokedAt"`,
  },
];

/** Every row that may never change again, by table and row, as one text. */
export function frozenRows(file: DatabaseFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { table, only, open, kept = "*" } of FROZEN) {
    const where = only === undefined ? "" : ` WHERE ${only}`;
    for (const { place, ...row } of readRows(
      file,
      `SELECT rowid AS "place", ${kept} FROM "${table}"${where}`,
    )) {
      const name = `${table} ${place}`;
      const ended = open === undefined ? null : row[open];
      found.set(name, JSON.stringify(open === undefined ? row : { ...row, [open]: undefined }));
      if (ended != null) found.set(`${name} ${open}`, String(ended));
    }
  }
  return found;
}
