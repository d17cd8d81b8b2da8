import "server-only";

import type { Actor } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/record-audit";
import type { AuditAction } from "@/lib/audit/types";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { authorise, DomainError, requireFound } from "@/lib/errors/domain-error";
import { canManageTargets } from "@/lib/plans/policy";

import { readPlanFile } from "../read-plan-file";
import type { PlanTexts } from "../sections";
import { siteFaults } from "../site-faults";
import { createPlan } from "../store/create-plan";
import { loadSite } from "./load-site";
import { planTextsSchema } from "./text-schema";

/** A draft as somebody saw it; another version since is a conflict. */
export interface DraftRef {
  code: string;
  lockVersion: number;
}

/**
 * Keeps a plan as a draft, in the place of the draft of the same code: only without faults, so that whoever puts it in
 * force reads a whole plan. Gives its code.
 * @throws DomainError `forbidden`; `invalid` where something is wrong with it; `conflict` where another draft of this
 * code was kept since `seen`
 */
export async function savePlanDraft(
  actor: Actor,
  texts: PlanTexts,
  seen: number | null,
): Promise<string> {
  authorise(canManageTargets(actor));
  return writeTransaction(async (tx) => {
    const file = await requireSound(tx, texts);
    const { code } = file.plan;
    const at = new Date();
    const before = await tx.planDraft.findUnique({ where: { code } });
    if ((before?.lockVersion ?? null) !== seen) throw changed();
    const content = { document: JSON.stringify(texts), authorId: actor.id, changedAt: at };
    const id = before?.id ?? newId();
    if (before === null) await tx.planDraft.create({ data: { id, code, ...content } });
    else {
      const data = { ...content, lockVersion: before.lockVersion + 1 };
      await tx.planDraft.update({ where: { id }, data });
    }
    const { indicators, scopes, targets } = file;
    await record(tx, "plan.drafted", "plan-draft", id, actor, at, {
      code,
      indicators: indicators.length,
      scopes: scopes.length,
      targets: targets.length,
    });
    return code;
  });
}

/**
 * Throws a draft away.
 * @throws DomainError `forbidden`; `not-found`; `conflict` where it was changed meanwhile
 */
export async function discardPlanDraft(actor: Actor, ref: DraftRef): Promise<void> {
  authorise(canManageTargets(actor));
  await writeTransaction(async (tx) => {
    const { id, code } = await requireDraft(tx, ref);
    await tx.planDraft.delete({ where: { id } });
    await record(tx, "plan.draft-discarded", "plan-draft", id, actor, new Date(), { code });
  });
}

/**
 * Puts a draft in force: plan, definitions, targets, baselines, bridges and due dates in one transaction, signed by
 * whoever puts it in force. From then on every change is a version. Gives the plan's code.
 * @throws DomainError `forbidden`, for who wrote the draft, too; `not-found`; `conflict` where it was changed meanwhile;
 * `invalid` where it does not fit the site any more
 */
export async function adoptPlanDraft(actor: Actor, ref: DraftRef): Promise<string> {
  authorise(canManageTargets(actor));
  return writeTransaction(async (tx) => {
    const draft = await requireDraft(tx, ref);
    if (draft.authorId === actor.id) {
      throw new DomainError("forbidden", { key: "planFiles.errors.ownDraft" });
    }
    const file = await requireSound(tx, planTextsSchema.parse(JSON.parse(draft.document)));
    const at = new Date();
    const planId = await createPlan(tx, file, { memberId: actor.id, at });
    await tx.planDraft.delete({ where: { id: draft.id } });
    const { code } = draft;
    await record(tx, "plan.adopted", "plan", planId, actor, at, {
      code,
      draftedBy: draft.authorId,
    });
    return code;
  });
}

async function requireSound(tx: WriteTransaction, texts: PlanTexts) {
  const { file, faults } = readPlanFile(texts);
  const count = faults.length + siteFaults(file, await loadSite(tx)).length;
  if (count === 0) return file;
  throw new DomainError("invalid", { key: "planFiles.errors.faults", values: { count } });
}

async function requireDraft(tx: WriteTransaction, { code, lockVersion }: DraftRef) {
  const draft = requireFound(await tx.planDraft.findUnique({ where: { code } }), "plan");
  if (draft.lockVersion !== lockVersion) throw changed();
  return draft;
}

function changed(): DomainError {
  return new DomainError("conflict", { key: "planFiles.errors.changed" });
}

async function record(
  tx: WriteTransaction,
  action: AuditAction,
  subjectType: "plan" | "plan-draft",
  subjectId: string,
  actor: Actor,
  at: Date,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  await recordAudit(tx, { at, actorId: actor.id, action, subjectType, subjectId, detail });
}
