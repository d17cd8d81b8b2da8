import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import { sealLines, sealOf } from "@/lib/audit/seal";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { DomainError } from "@/lib/errors/domain-error";
import { loadYearEvents } from "@/lib/figures/years/load-year-events";
import { yearStateOf } from "@/lib/figures/years/year-state";
import {
  readDefinitionContents,
  readDefinitionVersionContents,
  type Definition,
} from "@/lib/plans/sealed-definitions";

import type { PlanSteps, Subject, WordChange } from "../changes/plan-steps";
import { setDueDate } from "./create-plan";
import { ensurePlan, type PlanIds } from "./ensure-plan";
import { ensureBaselines, ensureTargets, signBridge, withdrawOpenBridge } from "./ensure-targets";
import { requireKey } from "./require-key";
import type { Signature } from "./signature";

/** On what changes rest, and who wrote them; who approves them signs. */
export interface ChangeGrounds {
  readonly reason: string;
  readonly basis: string;
  readonly basisOn: string;
  readonly authorId: string;
}

/**
 * Makes a plan in force what a draft of changes says: other words as versions, what is added as rows of their own,
 * targets and baselines as next versions, bridges signed and withdrawn, due dates set. Everything bears one instant.
 */
export async function applyChanges(
  tx: WriteTransaction,
  steps: PlanSteps,
  grounds: ChangeGrounds,
  by: Signature,
): Promise<void> {
  const { next, words, signed, withdrawn, dueDates } = steps;
  const ids = await ensurePlan(tx, next, by, by.at);
  await rewordAll(tx, ids, words, grounds, by);
  await ensureTargets(tx, ids, next.targets, by);
  await ensureBaselines(tx, ids, next.baselines, by);
  for (const bridge of withdrawn) await withdrawOpenBridge(tx, ids, bridge, by);
  for (const bridge of signed) await signBridge(tx, ids, bridge, by);
  for (const due of dueDates) {
    await requireOpenYear(tx, ids.plan, due.year);
    await setDueDate(tx, ids.plan, next.plan.code, due, by);
  }
}

async function requireOpenYear(tx: WriteTransaction, planId: string, year: number): Promise<void> {
  if (!yearStateOf(year, await loadYearEvents(tx, planId, year)).closed) return;
  const values = { year: String(year) };
  throw new DomainError("conflict", { key: "reporting.errors.isClosed", values });
}

async function rewordAll(
  tx: WriteTransaction,
  ids: PlanIds,
  changes: readonly WordChange[],
  grounds: ChangeGrounds,
  by: Signature,
): Promise<void> {
  for (const { subject, code, before, after } of changes) {
    const subjectId = await idOf(tx, ids, subject, code);
    await rewrite(tx, subject, subjectId, after);
    const id = newId();
    const number = 1 + (await tx.definitionVersion.count({ where: { subjectId } }));
    await tx.definitionVersion.create({
      data: {
        id,
        subject,
        subjectId,
        number,
        before: JSON.stringify(before),
        after: JSON.stringify(after),
        ...grounds,
        approvedById: by.memberId,
        approvedAt: by.at,
      },
    });
    const { seal } = await sealOf(readDefinitionVersionContents(tx, [id]));
    const seals = [{ subjectType: "definition-version", subjectId: id, seal }];
    if (isSealed(subject)) {
      const own = await sealOf(readDefinitionContents(tx, subject, [subjectId]));
      seals.push({ subjectType: subject, subjectId, ...own });
    }
    await recordAudit(tx, {
      at: by.at,
      actorId: by.memberId,
      action: "plan.reworded",
      subjectType: subject,
      subjectId,
      detail: {
        code,
        number,
        from: before["nameZh"] ?? "",
        to: after["nameZh"] ?? "",
        reason: grounds.reason,
        basis: grounds.basis,
        basisOn: grounds.basisOn,
        writtenBy: grounds.authorId,
        seals: sealLines(seals),
      },
    });
  }
}

function isSealed(subject: Subject): subject is Definition {
  return subject !== "dimension";
}

async function idOf(
  tx: WriteTransaction,
  ids: PlanIds,
  subject: Subject,
  code: string,
): Promise<string> {
  switch (subject) {
    case "plan":
      return ids.plan;
    case "dimension": {
      const planId_code = { planId: ids.plan, code };
      return (await tx.dimension.findUniqueOrThrow({ where: { planId_code } })).id;
    }
    case "scope":
      return requireKey(ids.scopes, code);
    case "indicator":
      return requireKey(ids.indicators, code);
    case "calibre":
      return requireKey(ids.calibres, code);
  }
}

/** The columns are those that `planSteps` names for the subject. */
async function rewrite(
  tx: WriteTransaction,
  subject: Subject,
  id: string,
  data: Readonly<Record<string, string | null>>,
): Promise<void> {
  const where = { id };
  switch (subject) {
    case "plan":
      await tx.plan.update({ where, data });
      break;
    case "dimension":
      await tx.dimension.update({ where, data });
      break;
    case "scope":
      await tx.scope.update({ where, data });
      break;
    case "indicator":
      await tx.indicator.update({ where, data });
      break;
    case "calibre":
      await tx.calibre.update({ where, data });
      break;
  }
}
