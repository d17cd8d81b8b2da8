import "server-only";

import type { Actor } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/record-audit";
import { writeTransaction } from "@/lib/db/client";
import { authorise, DomainError, requireFound } from "@/lib/errors/domain-error";

import { loadRules } from "./load-rules";
import { canSetRules } from "./policy";
import type { RulesInput } from "./rule-input";

/**
 * Sets the rules of a plan, as one more decision beside those before. Nothing happens where they stand so already.
 * @throws DomainError `forbidden`; `not-found`; `conflict` where another administrator was faster
 */
export async function setPlanRules(actor: Actor, input: RulesInput): Promise<void> {
  authorise(canSetRules(actor));
  const { plan: code, seen, entryByUnit, notesRequired } = input;
  await writeTransaction(async (tx) => {
    const plan = await tx.plan.findUnique({ where: { code }, select: { id: true } });
    const planId = requireFound(plan, "plan").id;
    const before = await loadRules(tx, planId);
    if (before.number !== seen)
      throw new DomainError("conflict", { key: "units.errors.setMeanwhile" });
    if (before.entryByUnit === entryByUnit && before.notesRequired === notesRequired) return;
    const at = new Date();
    const number = before.number + 1;
    const rules = { entryByUnit, notesRequired };
    await tx.planRule.create({ data: { planId, number, ...rules, actorId: actor.id, at } });
    await recordAudit(tx, {
      at,
      actorId: actor.id,
      action: "plan.rules-set",
      subjectType: "plan",
      subjectId: code,
      detail: { number, ...rules },
    });
  });
}
