import "server-only";

import { listOf } from "@/lib/db/dialect";
import { sql } from "@/lib/db/sql";

/** Which figures of a plan are meant, by code; a list that is left out leaves none out. */
export interface FiguresWithin {
  /** The first and the last of them. */
  readonly years?: readonly [number, number];
  readonly indicators?: readonly string[];
  readonly scopes?: readonly string[];
}

/** Condition on a row of "Figure": one page shows some hundred of the thousands that a large plan has. */
export function figuresWithin(planId: string, { years, indicators, scopes }: FiguresWithin = {}) {
  const ofYears = years === undefined ? sql`` : sql`AND "year" BETWEEN ${years[0]} AND ${years[1]}`;
  const ofIndicators =
    indicators === undefined
      ? sql``
      : sql`AND "indicatorId" IN (SELECT "id" FROM "Indicator" WHERE "planId" = ${planId} AND "code" IN ${listOf(indicators)})`;
  const ofScopes =
    scopes === undefined
      ? sql``
      : sql`AND "scopeId" IN (SELECT "id" FROM "Scope" WHERE "planId" = ${planId} AND "code" IN ${listOf(scopes)})`;
  return sql`"Figure"."planId" = ${planId} ${ofYears} ${ofIndicators} ${ofScopes}`;
}
