import "server-only";

import type { Actor } from "@/lib/access/types";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { authorise, DomainError } from "@/lib/errors/domain-error";
import { canManageTargets } from "@/lib/plans/policy";
import { isRetired } from "@/lib/plans/retired";

import { planTexts } from "../plan-texts";
import { readPlanFile } from "../read-plan-file";
import { withCodes } from "../rows/edit-rows";
import { SECTION_NAMES, type PlanTexts, type Section, type TextRow } from "../sections";
import { loadPlanFile } from "../store/load-plan-file";
import { changed, requireDraft, requireFew, type DraftRef } from "./draft-ref";
import { recordDraft } from "./record-draft";

/**
 * Keeps an uploaded plan as a draft, in the place of the draft of the same code; for a plan in force it is a draft of
 * changes. Faults are kept with it: they are mended in the browser, and keep it from being put in force. Gives its id.
 * @throws DomainError `forbidden`; `invalid` where it has more rows than any plan; `conflict` where another draft of this
 * code was kept since `seen`, or the plan is retired
 */
export async function savePlanDraft(
  actor: Actor,
  uploaded: PlanTexts,
  seen: number | null,
): Promise<string> {
  authorise(canManageTargets(actor));
  for (const section of SECTION_NAMES) requireFew(uploaded[section]);
  const texts = withAllCodes(uploaded);
  return writeTransaction(async (tx) => {
    const { plan } = readPlanFile(texts).file;
    const { code } = plan;
    const at = new Date();
    const before = await tx.planDraft.findUnique({ where: { code } });
    if ((before?.lockVersion ?? null) !== seen) throw changed();
    const content = { document: JSON.stringify(texts), authorId: actor.id, changedAt: at };
    const id = before?.id ?? newId();
    if (before !== null) {
      if (before.purpose === "retire" || before.purpose === "resume") throw changed();
      const data = { ...content, lockVersion: before.lockVersion + 1 };
      await tx.planDraft.update({ where: { id }, data });
    } else
      await tx.planDraft.create({ data: { id, code, ...(await changeOf(tx, code)), ...content } });
    await recordDraft(tx, "plan.drafted", id, actor, at, { code, ...countsOf(texts) });
    return id;
  });
}

/** What makes a draft one of changes, where there is a plan of its code. */
async function changeOf(tx: WriteTransaction, code: string) {
  const file = await loadPlanFile(tx, code);
  if (file === null) return {};
  const { id: planId } = await tx.plan.findUniqueOrThrow({ where: { code } });
  if (await isRetired(tx, planId)) {
    throw new DomainError("conflict", { key: "planFiles.errors.retired" });
  }
  return { planId, purpose: "change", base: JSON.stringify(planTexts(file)) };
}

function withAllCodes(texts: PlanTexts): PlanTexts {
  return Object.fromEntries(
    SECTION_NAMES.map((section) => [section, withCodes(section, texts[section])]),
  ) as Record<Section, readonly TextRow[]>;
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
    await recordDraft(tx, "plan.draft-discarded", id, actor, new Date(), { code });
  });
}

function countsOf({ indicators, members, targets }: PlanTexts) {
  return { indicators: indicators.length, scopes: members.length, targets: targets.length };
}
