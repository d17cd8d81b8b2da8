import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import { sealOf } from "@/lib/audit/seal";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { readYearEventContents } from "@/lib/figures/years/sealed-year-events";

import type { DueDate, PlanFile } from "../plan-file";
import { ensurePlan } from "./ensure-plan";
import { ensureBaselines, ensureBridges, ensureTargets } from "./ensure-targets";
import type { Signature } from "./signature";

/** Makes a plan out of its file, with everything that is decided about it, signed and sealed. Gives the plan's key. */
export async function createPlan(
  tx: WriteTransaction,
  file: PlanFile,
  by: Signature,
): Promise<string> {
  const ids = await ensurePlan(tx, file, by);
  await ensureTargets(tx, ids, file.targets, by);
  await ensureBaselines(tx, ids, file.baselines, by);
  await ensureBridges(tx, ids, file.bridges, by);
  for (const due of file.dueDates ?? []) await setDueDate(tx, ids.plan, file.plan.code, due, by);
  return ids.plan;
}

/** Sets the due date of a year, beside those that were set before. */
export async function setDueDate(
  tx: WriteTransaction,
  planId: string,
  plan: string,
  { year, dueOn }: DueDate,
  { memberId, at }: Signature,
): Promise<void> {
  const id = newId();
  const number = 1 + (await tx.yearEvent.count({ where: { planId, year } }));
  await tx.yearEvent.create({
    data: { id, planId, year, number, kind: "due", dueOn, actorId: memberId, at },
  });
  await recordAudit(tx, {
    at,
    actorId: memberId,
    action: "year.due-set",
    subjectType: "year-event",
    subjectId: id,
    detail: {
      plan,
      year,
      number,
      dueOn,
      ...(await sealOf(readYearEventContents(tx, [id]))),
    },
  });
}
