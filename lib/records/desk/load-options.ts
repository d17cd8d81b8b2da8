import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { recordsInForce } from "@/lib/records/in-force";
import { loadVersions } from "@/lib/records/load-versions";
import { ofKind } from "@/lib/records/of-kind";
import type { PlanRecord } from "@/lib/records/schemas";

import type { DeskOptions, Option } from "./types";

const IN_ORDER = [{ position: "asc" as const }, { code: "asc" as const }];

/** Reads what the desks of a plan can choose from, as it is in force now. */
export async function loadOptions(
  tx: ReadTransaction,
  plan: { id: string; code: string },
): Promise<DeskOptions> {
  const where = { planId: plan.id };
  const indicators = await tx.indicator.findMany({ where, orderBy: IN_ORDER });
  const scopes = await tx.scope.findMany({ where, orderBy: IN_ORDER });
  const sources = await tx.source.findMany({ orderBy: { createdAt: "desc" } });
  const targets = await tx.target.findMany({
    where: { indicator: where, scope: { kind: "province" } },
    orderBy: { version: "desc" },
    distinct: ["indicatorId"],
    select: { indicatorId: true, comparison: true },
  });
  const statements = new Set(
    targets.flatMap(({ indicatorId, comparison }) =>
      comparison === "statement" ? indicatorId : [],
    ),
  );
  const now = new Date(Date.now() + 1).toISOString();
  const versions = await loadVersions(tx, plan.code, now, ["action", "unit"]);
  // Also what was withdrawn last: what chose it before still names it.
  const lasting = versions.map((version) => ({ ...version, isWithdrawn: false }));
  const records: readonly PlanRecord[] = recordsInForce(lasting, now).toSorted(
    (one, other) => one.payload.position - other.payload.position,
  );
  const standing = new Set(recordsInForce(versions, now).map(keyOf));
  const option = (record: PlanRecord, name: Option["name"]): Option =>
    standing.has(keyOf(record))
      ? { code: record.code, name }
      : { code: record.code, name, isGone: true };
  const actions = ofKind(records, "action");
  const named = (action: PlanRecord<"action">) => option(action, action.payload.title);
  const topActions = actions.filter(({ payload }) => payload.parent === null);
  return {
    indicator: indicators.map(toOption),
    statement: indicators.filter(({ id }) => statements.has(id)).map(toOption),
    scope: scopes.map(toOption),
    action: actions.map(named),
    "top-action": topActions.map(named),
    unit: ofKind(records, "unit").map((unit) => option(unit, unit.payload.name)),
    source: sources.map(({ key, title, publisher, publishedOn }) => {
      const name = [publisher, title, publishedOn].filter((part) => part !== null).join(" · ");
      return { code: key, name: { zh: name, en: name } };
    }),
  };
}

function keyOf({ kind, code }: Pick<PlanRecord, "kind" | "code">): string {
  return `${kind} ${code}`;
}

function toOption(row: { code: string; nameZh: string; nameEn: string }): Option {
  return { code: row.code, name: { zh: row.nameZh, en: row.nameEn } };
}
