import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";
import { optionalDecimal, type StoredDecimal } from "@/lib/plans/stored-values";
import type { Nature } from "@/lib/plans/types";
import { cellId } from "@/lib/figures/cell-id";
import type { FigureKey, StatedValue } from "@/lib/figures/types";

/** What stands in a cell that somebody is about to write to. */
export interface StandingCell {
  /** Null: nothing was ever entered there. */
  figureId: string | null;
  current: Pick<StatedValue, "value" | "nature"> | null;
  /** The actor's own. */
  draft: {
    id: string;
    number: number;
    lockVersion: number;
  } | null;
  ownSubmitted: boolean;
  /** The highest number given in it, 0 for none. */
  lastNumber: number;
}

export const EMPTY_CELL: StandingCell = {
  figureId: null,
  current: null,
  draft: null,
  ownSubmitted: false,
  lastNumber: 0,
};

interface Row {
  figureId: string;
  indicatorId: string;
  scopeId: string;
  calibreId: string;
  year: number;
  value: StoredDecimal | null;
  nature: string | null;
  draftId: string | null;
  draftNumber: number | null;
  lockVersion: number | null;
  ownSubmitted: bigint;
  lastNumber: bigint;
}

/**
 * What stands in the given cells of a plan, by `cellId`, read in one statement with a step into an index for
 * each, however long their histories are. Cells without a figure, and codes the plan does not have, are left out.
 */
export async function loadStandingCells(
  tx: ReadTransaction,
  actorId: string,
  facts: PlanFacts,
  keys: readonly Omit<FigureKey, "plan">[],
): Promise<Map<string, StandingCell>> {
  const years = JSON.stringify([...new Set(keys.map(({ year }) => year))]);
  const indicators = idsOf(keys, "indicator", facts);
  const scopes = idsOf(keys, "scope", facts);
  const calibres = idsOf(keys, "calibre", facts);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT f."id" AS "figureId", f."indicatorId", f."scopeId", f."calibreId", f."year",
      adopted."value", adopted."nature",
      draft."id" AS "draftId", draft."number" AS "draftNumber", draft."lockVersion",
      EXISTS (SELECT 1 FROM "Revision" WHERE "figureId" = f."id" AND "state" = 'submitted'
        AND "authorId" = ${actorId}) AS "ownSubmitted",
      coalesce((SELECT max("number") FROM "Revision" WHERE "figureId" = f."id"), 0) AS "lastNumber"
    FROM "Figure" f
    LEFT JOIN "Revision" adopted ON adopted."id" = (
      SELECT "id" FROM "Revision" WHERE "figureId" = f."id" AND "state" = 'approved'
      ORDER BY "reviewedAt" DESC, "number" DESC LIMIT 1)
    LEFT JOIN "Revision" draft ON draft."figureId" = f."id" AND draft."state" = 'draft'
      AND draft."authorId" = ${actorId}
    WHERE f."planId" = ${facts.planId}
      AND f."indicatorId" IN (SELECT "value" FROM json_each(${indicators}))
      AND f."scopeId" IN (SELECT "value" FROM json_each(${scopes}))
      AND f."year" IN (SELECT "value" FROM json_each(${years}))
      AND f."calibreId" IN (SELECT "value" FROM json_each(${calibres}))`;
  return new Map(rows.map((row) => [cellId(keyOf(row, facts)), toCell(row)]));
}

/** A JSON list of the keys behind one part of the cells; a code that the plan does not have has none. */
function idsOf(
  keys: readonly Omit<FigureKey, "plan">[],
  part: "indicator" | "scope" | "calibre",
  facts: PlanFacts,
): string {
  const used = new Set(keys.map((key) => key[part]));
  const known = facts[`${part}s`].filter(({ code }) => used.has(code));
  return JSON.stringify(known.map(({ code }) => facts.codes.ids[part](code)));
}

function keyOf(row: Row, { codes }: PlanFacts): Omit<FigureKey, "plan"> {
  return {
    indicator: codes.indicator(row.indicatorId),
    scope: codes.scope(row.scopeId),
    year: row.year,
    calibre: codes.calibre(row.calibreId),
  };
}

function toCell(row: Row): StandingCell {
  const { figureId, value, nature, draftId: id, draftNumber: number, lockVersion } = row;
  return {
    figureId,
    current: nature === null ? null : { value: optionalDecimal(value), nature: nature as Nature },
    draft:
      id === null || number === null || lockVersion === null ? null : { id, number, lockVersion },
    ownSubmitted: Boolean(row.ownSubmitted),
    lastNumber: Number(row.lastNumber),
  };
}
