import "server-only";

import type { ReadTransaction } from "@/lib/db/client";

import type { StatementColumns } from "./site-statement";

/** A statement as it is kept; `number` counts the statements, 0 before the first. */
export interface StoredStatement extends StatementColumns {
  number: number;
}

const COLUMNS = {
  number: true,
  publisherZh: true,
  publisherEn: true,
  publisherUrl: true,
  licenceName: true,
  licenceUrl: true,
  contact: true,
} as const;

const NONE: StoredStatement = {
  number: 0,
  publisherZh: null,
  publisherEn: null,
  publisherUrl: null,
  licenceName: null,
  licenceUrl: null,
  contact: null,
};

/** Reads the statement in force, inside the snapshot or transaction given. */
export async function loadStatement(tx: ReadTransaction): Promise<StoredStatement> {
  const row = await tx.siteStatement.findFirst({ orderBy: { number: "desc" }, select: COLUMNS });
  return row ?? NONE;
}
