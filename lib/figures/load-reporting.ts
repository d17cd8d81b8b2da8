import "server-only";

import type { Actor } from "@/lib/access/types";
import type { ReadTransaction } from "@/lib/db/client";
import { findUnit } from "@/lib/records/people/of-subject";
import { loadReporters } from "@/lib/records/people/load-reporters";
import { loadRules } from "@/lib/rules/load-rules";

import type { Reporting } from "./reporting";

/** Reads which cells of a plan are whose, for one member, inside the snapshot or transaction given. */
export async function loadReporting(
  tx: ReadTransaction,
  actor: Pick<Actor, "id" | "role">,
  plan: { id: string; code: string },
): Promise<Reporting> {
  const { entryByUnit } = await loadRules(tx, plan.id);
  const member = await tx.member.findUnique({ where: { id: actor.id }, select: { unit: true } });
  return reportingOf(tx, actor, plan.code, { entryByUnit, unit: member?.unit ?? null });
}

/** Tells it of a member whose unit is known, under a rule that is known. */
export async function reportingOf(
  tx: ReadTransaction,
  actor: Pick<Actor, "role">,
  planCode: string,
  { entryByUnit, unit }: { entryByUnit: boolean; unit: string | null },
): Promise<Reporting> {
  const reporters = await loadReporters(tx, planCode);
  return {
    reporters,
    unit: findUnit(reporters.units, unit),
    isBound: entryByUnit && actor.role !== "admin",
  };
}
