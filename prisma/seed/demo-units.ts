import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import { sealOf } from "@/lib/audit/seal";
import type { WriteTransaction } from "@/lib/db/client";
import { readMemberContents } from "@/lib/members/sealed-members";

import type { DemoMemberIds } from "./ensure-demo-members";

/** Whose cells are whose in the demonstration: the two analysts of two units; the administrator of none. */
const UNITS = { analyst: "industry", analyst2: "wuhan-office" } as const;

/** Puts the demonstration's analysts into their units, as its administrator would. */
export async function joinDemoUnits(
  tx: WriteTransaction,
  members: DemoMemberIds,
  at: Date,
): Promise<void> {
  for (const key of ["analyst", "analyst2"] as const) {
    const id = members[key];
    await tx.member.update({ where: { id }, data: { unit: UNITS[key], updatedAt: at } });
    await recordAudit(tx, {
      at,
      actorId: members.admin,
      action: "member.unit-changed",
      subjectType: "member",
      subjectId: id,
      detail: { from: "", to: UNITS[key], ...(await sealOf(readMemberContents(tx, [id]))) },
    });
  }
}

/** Has a release of the demonstration ask for notes, as its administrator would. Entry stays open to all. */
export async function setDemoRules(
  tx: WriteTransaction,
  plan: { id: string; code: string },
  members: DemoMemberIds,
  at: Date,
): Promise<void> {
  const rules = { number: 1, entryByUnit: false, notesRequired: true };
  const { admin: actorId } = members;
  await tx.planRule.create({ data: { planId: plan.id, ...rules, actorId, at } });
  await recordAudit(tx, {
    at,
    actorId,
    action: "plan.rules-set",
    subjectType: "plan",
    subjectId: plan.code,
    detail: rules,
  });
}
