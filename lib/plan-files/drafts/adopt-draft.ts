import "server-only";

import type { Actor } from "@/lib/access/types";
import { loadDraftWriters } from "@/lib/audit/load-draft-writers";
import { recordAudit } from "@/lib/audit/record-audit";
import { sealOf } from "@/lib/audit/seal";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { nextInstant } from "@/lib/db/next-instant";
import { authorise, DomainError } from "@/lib/errors/domain-error";
import { canManageTargets } from "@/lib/plans/policy";
import { readPlanStatusContents } from "@/lib/plans/sealed-definitions";

import { planSteps } from "../changes/plan-steps";
import { applyChanges } from "../store/apply-changes";
import { createPlan } from "../store/create-plan";
import { readDraft, type DraftRow } from "./draft-rows";
import { requireDraft, type DraftRef } from "./draft-ref";

/**
 * Puts a draft in force: a new plan with everything that is decided about it, or changes of one in force as versions, or
 * that a plan is retired or taken up again; in one transaction, signed by whoever puts it in force. From then on every
 * change is a version. Gives the plan's code.
 * @throws DomainError `forbidden`, for everybody who saved anything in the draft, too; `not-found`; `conflict` where it was changed meanwhile,
 * or the plan stands so already; `invalid` where it has faults, changes nothing, or gives no reason
 */
export async function adoptPlanDraft(actor: Actor, ref: DraftRef): Promise<string> {
  authorise(canManageTargets(actor));
  return writeTransaction(async (tx) => {
    const draft = await requireDraft(tx, ref);
    const writers = (await loadDraftWriters(tx, [draft.id]))(draft.id);
    if (writers.some(({ id }) => id === actor.id)) {
      throw new DomainError("forbidden", { key: "planFiles.errors.ownDraft" });
    }
    await tx.planDraft.delete({ where: { id: draft.id } });
    switch (draft.purpose) {
      case "new":
        return adoptPlan(tx, draft, actor);
      case "change":
        return adoptChanges(tx, draft, actor);
      default:
        return adoptStatus(tx, draft, actor);
    }
  });
}

async function adoptPlan(tx: WriteTransaction, draft: DraftRow, actor: Actor): Promise<string> {
  const { file } = await requireSound(tx, draft);
  const at = new Date();
  const planId = await createPlan(tx, file, { memberId: actor.id, at });
  const { code } = file.plan;
  await recordAudit(tx, {
    at,
    actorId: actor.id,
    action: "plan.adopted",
    subjectType: "plan",
    subjectId: planId,
    detail: { code, draftedBy: draft.authorId },
  });
  return code;
}

async function adoptChanges(tx: WriteTransaction, draft: DraftRow, actor: Actor): Promise<string> {
  const { file, before, differences } = await requireSound(tx, draft);
  const { code, planId, reason, basis, basisOn, authorId } = draft;
  if (before === null || planId === null || differences.length === 0) {
    throw new DomainError("invalid", { key: "planFiles.errors.noChange" });
  }
  if (reason === "") throw new DomainError("invalid", { key: "planFiles.errors.noReason" });
  const steps = planSteps(before, file, reason);
  const isShared = steps.words.some(({ subject }) => subject === "calibre");
  const own = await nextInstant(tx, planId);
  const at = isShared ? await nextInstant(tx, null) : own;
  await recordAudit(tx, {
    at,
    actorId: actor.id,
    action: "plan.changed",
    subjectType: "plan",
    subjectId: planId,
    detail: { code, rows: differences.length, reason, basis, basisOn, draftedBy: authorId },
  });
  const by = { memberId: actor.id, at };
  await applyChanges(tx, steps, { reason, basis, basisOn, authorId }, by);
  return code;
}

async function adoptStatus(tx: WriteTransaction, draft: DraftRow, actor: Actor): Promise<string> {
  const { code, planId, reason, basis, basisOn, authorId } = draft;
  if (planId === null) throw new Error("A decision about a plan names it.");
  const at = await nextInstant(tx, planId);
  const id = newId();
  const kind = draft.purpose === "retire" ? "retired" : "resumed";
  const number = 1 + (await tx.planStatus.count({ where: { planId } }));
  const grounds = { reason, basis, basisOn, authorId, approvedById: actor.id };
  await tx.planStatus.create({ data: { id, planId, number, kind, at, ...grounds } });
  const { seal } = await sealOf(readPlanStatusContents(tx, [id]));
  await recordAudit(tx, {
    at,
    actorId: actor.id,
    action: kind === "retired" ? "plan.retired" : "plan.resumed",
    subjectType: "plan",
    subjectId: planId,
    detail: {
      code,
      number,
      reason,
      basis,
      basisOn,
      draftedBy: authorId,
      seals: `plan-status ${id} ${seal}`,
    },
  });
  return code;
}

async function requireSound(tx: WriteTransaction, draft: DraftRow) {
  const read = await readDraft(tx, draft);
  const count = read.faults.length;
  if (count === 0) return read;
  throw new DomainError("invalid", { key: "planFiles.errors.faults", values: { count } });
}
