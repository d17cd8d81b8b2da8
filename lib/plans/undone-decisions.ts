import "server-only";

import { sql } from "@/lib/db/sql";
import type { Instant } from "@/lib/vocabulary/instant";

/**
 * Condition on a row of "Revision", without an alias in its statement: its decision has not been undone. Whoever reads
 * decided revisions in SQL asks for it, or for `stoodAt`; with the client it is `undone: null`.
 */
export const STANDS = sql`NOT EXISTS (SELECT 1 FROM "UndoneDecision" WHERE "revisionId" = "Revision"."id")`;

/** Condition as `STANDS`, for an instant: the decision had not been undone by then. */
export function stoodAt(asOf: Instant) {
  return sql`NOT EXISTS (SELECT 1 FROM "UndoneDecision"
    WHERE "revisionId" = "Revision"."id" AND "undoneAt" <= ${new Date(asOf)})`;
}
