import "server-only";

import { requireFound } from "@/lib/errors/domain-error";
import type { ReadTransaction } from "@/lib/db/client";
import { givenRows, jsonList, listOf, thenJoin } from "@/lib/db/dialect";
import { jsonRows, sql, type RowOf } from "@/lib/db/sql";
import type { Actor } from "@/lib/access/types";
import { idOf, type PlanIds } from "@/lib/plans/load-plan-facts";
import {
  toCalibre,
  toIndicator,
  toPlan,
  toScope,
  toSource,
  type IndicatorRow,
} from "@/lib/plans/plan-rows";
import { loadCounted, NOTHING_COUNTED } from "@/lib/records/counted/load-counted";
import { STANDS } from "@/lib/plans/undone-decisions";
import { cellId } from "@/lib/figures/cell-id";
import { loadKnownValues } from "@/lib/figures/load-known-values";
import { reportingOf } from "@/lib/figures/load-reporting";
import { loadRevisionRows, toRevision, type RevisionRow } from "@/lib/figures/load-revisions";
import type { EntryInput } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";
import { closedAmong, type YearKind } from "@/lib/figures/years/closed-years";

import type { DraftFacts, StandingCell } from "./draft-facts";
import type { KnownSource } from "./place-sources";

/** The facts with the keys of the database that writing needs. */
export interface LoadedFacts extends DraftFacts {
  planId: string;
  ids: PlanIds;
  /** The rows behind the sources of the catalogue. */
  sources: readonly KnownSource[];
}

/** Which cell, the approved value that the entry was filled beside, and the source that it names or describes. */
export type AskedCell = Pick<
  EntryInput,
  "indicator" | "scope" | "year" | "calibre" | "basedOn" | "source" | "sourceTitle"
>;

/**
 * Reads all that entries in these cells of a plan are decided by, in three statements at most (four where entry
 * goes by units, some more where an indicator is counted from its register), however many cells there are and however
 * long their histories.
 * @throws DomainError `not-found` for an unknown plan
 */
export async function loadDraftFacts(
  tx: ReadTransaction,
  actor: Actor,
  planCode: string,
  asked: readonly AskedCell[],
  submitting: boolean,
): Promise<LoadedFacts> {
  const plan = requireFound(await findPlanRow(tx, actor, planCode, asked), "plan");
  const list = <Name extends keyof Lists>(name: Name) => JSON.parse(plan[name]) as Lists[Name];
  const scopes = list("scopes");
  const indicators = list("indicators");
  const calibres = list("calibres");
  const cells = list("cells");
  const ids = cells.flatMap(({ current, submitted, draft, returned }) =>
    [current, submitted, draft, returned].filter((id) => id !== null),
  );
  const rows = ids.length === 0 ? [] : await loadRevisionRows(tx, [...new Set(ids)]);
  const revisions = new Map(rows.map((row) => [row.id, toRevision(row)]));
  const sources = [...list("sources"), ...rows.flatMap(sourceOf)];
  const wanted = [...new Set(asked.map(({ indicator }) => indicator))];
  const parents = new Map(scopes.map(({ id, code }) => [id, code]));
  return {
    planId: plan.id,
    ids: { scope: idOf(scopes), indicator: idOf(indicators), calibre: idOf(calibres) },
    sources,
    catalogue: {
      plan: toPlan(plan),
      scopes: scopes.map((scope) => toScope(scope, parents.get(scope.parentId ?? "") ?? null)),
      indicators: indicators.map(toIndicator),
      calibres: calibres.map(toCalibre),
      sources: sources.map(toSource),
    },
    closedYears: closedAmong(list("years")),
    reporting: plan.entryByUnit
      ? await reportingOf(tx, actor, planCode, { entryByUnit: true, unit: plan.ownUnit })
      : null,
    counted: plan.isCounted ? await loadCounted(tx, planCode) : NOTHING_COUNTED,
    known: submitting ? await loadKnownValues(tx, plan.id, wanted) : [],
    cells: new Map(cells.map((row) => [row.cell, toStandingCell(row, revisions)])),
  };
}

interface Lists {
  scopes: RowOf<"scope">[];
  indicators: IndicatorRow[];
  calibres: RowOf<"calibre">[];
  years: YearKind[];
  sources: KnownSource[];
  cells: Cell[];
}

/** The figure of a cell with the ids of what stands in it. */
type Cell = Record<"current" | "submitted" | "draft" | "returned" | "base", string | null> & {
  cell: string;
  figureId: string;
  lastNumber: number | null;
};

/** A plan with its lists, each as JSON, its rule (null where none was set) and the unit of the member who enters. */
type PlanRow = RowOf<"plan"> &
  Record<keyof Lists, string> & {
    entryByUnit: boolean | null;
    ownUnit: string | null;
    /** Whether any indicator is, or was, counted from its register. */
    isCounted: boolean | number;
  };

/** Finds the plan with its lists, the sources that are named and the figures of the cells, each list as JSON. */
async function findPlanRow(
  tx: ReadTransaction,
  actor: Actor,
  planCode: string,
  asked: readonly AskedCell[],
) {
  const ofPlan = sql`"planId" = p."id"`;
  const inOrder = [`"position"`, `"code"`];
  const [row] = await tx.$queryRaw<PlanRow[]>`
    SELECT p.*,
      (SELECT "entryByUnit" FROM "PlanRule" WHERE ${ofPlan} ORDER BY "number" DESC LIMIT 1) AS "entryByUnit",
      EXISTS (SELECT 1 FROM "PlanRecord" WHERE ${ofPlan} AND "kind" = 'register-count') AS "isCounted",
      (SELECT "unit" FROM "Member" WHERE "id" = ${actor.id}) AS "ownUnit",
      ${jsonRows("Scope", ofPlan, ...inOrder)} AS "scopes",
      ${jsonRows("Indicator", ofPlan, ...inOrder)} AS "indicators",
      ${jsonRows("Calibre", sql`true`, ...inOrder)} AS "calibres",
      ${jsonRows("YearEvent", ofPlan, `"number"`)} AS "years",
      ${jsonRows("Source", isNamed(asked), `"createdAt"`, `"id"`)} AS "sources",
      ${figuresOf(asked, actor)} AS "cells"
    FROM "Plan" p WHERE p."code" = ${planCode}`;
  return row;
}

function isNamed(asked: readonly AskedCell[]) {
  const anyOf = (texts: readonly string[]) => listOf([...new Set(texts)]);
  const keys = anyOf(asked.map(({ source }) => source));
  const titles = anyOf(asked.map(({ sourceTitle }) => sourceTitle));
  return sql`"key" IN ${keys} OR "title" IN ${titles}`;
}

/** Lists the figures of the cells by steps into indexes; codes that the plan does not have are left out. */
function figuresOf(asked: readonly AskedCell[], actor: Actor) {
  const cells = asked.map(({ indicator, scope, year, calibre, basedOn }) => {
    const id = cellId({ indicator, scope, year, calibre });
    return { id, indicator, scope, year, calibre, basedOn };
  });
  const own = sql`"figureId" = f."id" AND "authorId" = ${actor.id}`;
  const list = jsonList({
    cell: sql`asked."id"`,
    figureId: sql`f."id"`,
    current: sql`(SELECT "id" FROM "Revision" WHERE "figureId" = f."id" AND "state" = 'approved' AND ${STANDS}
      ORDER BY "reviewedAt" DESC, "number" DESC LIMIT 1)`,
    submitted: sql`(SELECT "id" FROM "Revision" WHERE "figureId" = f."id" AND "state" = 'submitted')`,
    draft: sql`(SELECT "id" FROM "Revision" WHERE ${own} AND "state" = 'draft')`,
    returned: sql`(SELECT "id" FROM "Revision" last WHERE ${own} AND "state" = 'returned' AND NOT EXISTS (
      SELECT 1 FROM "Revision" WHERE ${own} AND "number" > last."number"))`,
    base: sql`(SELECT "id" FROM "Revision" WHERE "id" = asked."basedOn" AND "figureId" = f."id"
      AND "state" = 'approved' AND ${STANDS})`,
    lastNumber: sql`(SELECT max("number") FROM "Revision" WHERE "figureId" = f."id")`,
  });
  return sql`(SELECT ${list}
    FROM ${givenRows(cells, ASKED)} asked
    ${thenJoin()} "Indicator" i ON i."planId" = p."id" AND i."code" = asked."indicator"
    ${thenJoin()} "Scope" s ON s."planId" = p."id" AND s."code" = asked."scope"
    ${thenJoin()} "Calibre" c ON c."code" = asked."calibre"
    ${thenJoin()} "Figure" f ON f."planId" = p."id" AND f."indicatorId" = i."id" AND f."scopeId" = s."id"
      AND f."year" = asked."year" AND f."calibreId" = c."id")`;
}

const ASKED = {
  id: "text",
  indicator: "text",
  scope: "text",
  year: "integer",
  calibre: "text",
  basedOn: "text",
} as const;

/** Gives the source of a stored revision; empty where it names none. */
function sourceOf({ sourceId, sourceKey, ...row }: RevisionRow): readonly KnownSource[] {
  return sourceId === null || sourceKey === null ? [] : [{ ...row, id: sourceId, key: sourceKey }];
}

function toStandingCell(
  { figureId, current, submitted, draft, returned, base, lastNumber }: Cell,
  revisions: ReadonlyMap<string, Revision>,
): StandingCell {
  const named = (id: string | null) => (id === null ? null : (revisions.get(id) ?? null));
  return {
    figureId,
    current: named(current),
    submitted: named(submitted),
    draft: named(draft),
    returned: named(returned),
    base,
    lastNumber: lastNumber ?? 0,
  };
}
