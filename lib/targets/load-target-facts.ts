import "server-only";

import { Decimal } from "decimal.js";

import type { ReadTransaction } from "@/lib/db/client";
import { jsonMembers } from "@/lib/db/dialect";
import { jsonRows, sql, type RowOf } from "@/lib/db/sql";
import type { KnownSource } from "@/lib/figures/drafts/place-sources";
import { codeOf, idOf, type PlanIds } from "@/lib/plans/load-plan-facts";
import { loadFormerWords } from "@/lib/plans/former-words";
import {
  toCalibre,
  toDimension,
  toIndicator,
  toPlan,
  toScope,
  toSource,
  toTarget,
  type IndicatorRow,
} from "@/lib/plans/plan-rows";
import type { Instant } from "@/lib/vocabulary/instant";

import type { SignedTarget, TargetCatalogue } from "./target-types";

/** Everything that a version of a target is shown and decided by, with the keys that writing needs. */
export interface TargetFacts {
  planId: string;
  ids: PlanIds;
  catalogue: TargetCatalogue;
  /** The rows behind the sources of the catalogue, the oldest first. */
  sources: readonly KnownSource[];
  /** Every version of every target of the plan. */
  targets: readonly SignedTarget[];
}

interface Lists {
  dimensions: RowOf<"dimension">[];
  scopes: RowOf<"scope">[];
  indicators: IndicatorRow[];
  calibres: RowOf<"calibre">[];
  sources: KnownSource[];
  targets: (Omit<RowOf<"target">, "min" | "max" | "approvedAt"> & {
    min: number | null;
    max: number | null;
    approvedAt: string;
  })[];
  milestones: (Omit<RowOf<"targetMilestone">, "value"> & { value: number })[];
  members: Record<string, string>;
}

/**
 * Reads the targets of a plan in one statement, however many there are: versions approved by `asOf`, all of them with
 * null. Null where there is no such plan.
 */
export async function loadTargetFacts(
  tx: ReadTransaction,
  planCode: string,
  asOf: Instant | null,
): Promise<TargetFacts | null> {
  const row = await findPlanRow(tx, planCode, asOf);
  if (row === undefined) return null;
  const list = <Name extends keyof Lists>(name: Name) => JSON.parse(row[name]) as Lists[Name];
  const scopes = list("scopes");
  const indicators = list("indicators");
  const calibres = list("calibres");
  const sources = list("sources");
  const members = new Map(Object.entries(list("members")));
  const codes = {
    scope: codeOf(scopes),
    indicator: codeOf(indicators),
    calibre: codeOf(calibres),
    source: codeOf(sources.map(({ id, key }) => ({ id, code: key }))),
  };
  const milestones = list("milestones");
  const asCalled = asOf === null ? null : await loadFormerWords(tx, asOf);
  const called = <Row extends { id: string }>(one: Row): Row => asCalled?.(one) ?? one;
  // In these lists an instant is a text.
  const isPart = ({ addedAt }: { addedAt: unknown }): boolean =>
    asOf === null || typeof addedAt !== "string" || new Date(addedAt) <= new Date(asOf);
  return {
    planId: row.id,
    ids: { scope: idOf(scopes), indicator: idOf(indicators), calibre: idOf(calibres) },
    sources,
    catalogue: {
      plan: toPlan(called(row)),
      dimensions: list("dimensions")
        .filter(isPart)
        .map((one) => toDimension(called(one))),
      scopes: scopes
        .filter(isPart)
        .map((scope) =>
          toScope(called(scope), scope.parentId === null ? null : codes.scope(scope.parentId)),
        ),
      indicators: indicators.filter(isPart).map((one) => toIndicator(called(one))),
      calibres: calibres.map((one) => toCalibre(called(one))),
      sources: sources.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(toSource),
    },
    targets: list("targets").map((target) => {
      const path = milestones.filter(({ targetId }) => targetId === target.id);
      const stored = {
        ...target,
        min: target.min === null ? null : new Decimal(target.min),
        max: target.max === null ? null : new Decimal(target.max),
        approvedAt: new Date(target.approvedAt),
        milestones: path.map(({ year, value }) => ({ year, value: new Decimal(value) })),
      };
      return { ...toTarget(stored, codes), createdBy: members.get(target.createdById) ?? null };
    }),
  };
}

async function findPlanRow(tx: ReadTransaction, planCode: string, asOf: Instant | null) {
  const inOrder = [`"position"`, `"code"`];
  const ofPlan = sql`"planId" = p."id"`;
  const known = asOf === null ? sql`` : sql`AND "approvedAt" <= ${new Date(asOf)}`;
  const ofTargets = sql`"indicatorId" IN (SELECT "id" FROM "Indicator" WHERE "planId" = p."id") ${known}`;
  const [row] = await tx.$queryRaw<(RowOf<"plan"> & Record<keyof Lists, string>)[]>`
    SELECT p.*,
      ${jsonRows("Dimension", ofPlan, ...inOrder)} AS "dimensions",
      ${jsonRows("Scope", ofPlan, ...inOrder)} AS "scopes",
      ${jsonRows("Indicator", ofPlan, ...inOrder)} AS "indicators",
      ${jsonRows("Calibre", sql`true`, ...inOrder)} AS "calibres",
      ${jsonRows("Source", sql`true`, `"createdAt"`, `"id"`)} AS "sources",
      ${jsonRows("Target", ofTargets, `"version"`)} AS "targets",
      ${jsonRows("TargetMilestone", sql`"targetId" IN (SELECT "id" FROM "Target" WHERE ${ofTargets})`, `"year"`)} AS "milestones",
      (SELECT ${jsonMembers("id", "name")} FROM "Member"
        WHERE "id" IN (SELECT "createdById" FROM "Target" WHERE ${ofTargets})) AS "members"
    FROM "Plan" p WHERE p."code" = ${planCode}`;
  return row;
}
