import "server-only";

import type { Actor } from "@/lib/access/types";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { authorise, requireFound } from "@/lib/errors/domain-error";
import { canManageTargets } from "@/lib/plans/policy";

import type { PlanFile } from "../plan-file";
import { planTexts } from "../plan-texts";
import { readPlanFile } from "../read-plan-file";
import type { Fault } from "../row-reader";
import type { PlanTexts } from "../sections";
import { siteFaults } from "../site-faults";
import { loadPlanFile } from "../store/load-plan-file";
import { loadSite } from "./load-site";
import { planTextsSchema } from "./text-schema";
import type { PlanDraft } from "./types";

/**
 * Checks the texts of a plan as this site would have to take them, and writes nothing.
 * @throws DomainError `forbidden`
 */
export async function checkPlanTexts(
  actor: Actor,
  texts: PlanTexts,
): Promise<{ file: PlanFile; faults: readonly Fault[] }> {
  authorise(canManageTargets(actor));
  return readSnapshot((tx) => checkIn(tx, texts));
}

/**
 * Lists the drafts, the one changed last first.
 * @throws DomainError `forbidden`
 */
export async function listPlanDrafts(actor: Actor): Promise<readonly PlanDraft[]> {
  authorise(canManageTargets(actor));
  return readSnapshot(async (tx) => {
    const rows = await tx.planDraft.findMany({
      include: { author: { select: { name: true } } },
      orderBy: { changedAt: "desc" },
    });
    const drafts: PlanDraft[] = [];
    for (const row of rows) {
      const texts = planTextsSchema.parse(JSON.parse(row.document));
      drafts.push({
        code: row.code,
        lockVersion: row.lockVersion,
        changedAt: row.changedAt.toISOString(),
        author: row.author.name,
        isOwn: row.authorId === actor.id,
        texts,
        ...(await checkIn(tx, texts)),
      });
    }
    return drafts;
  });
}

/**
 * Reads the texts of a plan's file: of a draft, else of a plan in force.
 * @throws DomainError `forbidden`; `not-found`
 */
export async function getPlanTexts(actor: Actor, code: string): Promise<PlanTexts> {
  authorise(canManageTargets(actor));
  return readSnapshot(async (tx) => {
    const draft = await tx.planDraft.findUnique({ where: { code } });
    if (draft !== null) return planTextsSchema.parse(JSON.parse(draft.document));
    return planTexts(requireFound(await loadPlanFile(tx, code), "plan"));
  });
}

async function checkIn(tx: ReadTransaction, texts: PlanTexts) {
  const { file, faults } = readPlanFile(texts);
  return { file, faults: [...faults, ...siteFaults(file, await loadSite(tx))] };
}
