import "server-only";

import type { Actor } from "@/lib/access/types";
import { loadDraftWriters } from "@/lib/audit/load-draft-writers";
import { readSnapshot } from "@/lib/db/client";
import { authorise, requireFound } from "@/lib/errors/domain-error";
import { canManageTargets } from "@/lib/plans/policy";

import { planTexts } from "../plan-texts";
import { loadPlanFile } from "../store/load-plan-file";
import type { PlanTexts } from "../sections";
import { checkTexts, readDraft, storedTexts, type ReadDraft } from "./draft-rows";
import { draftLine, findDraft } from "./find-draft";
import { loadSite } from "./load-site";
import type { DraftLine, PlanDraft } from "./types";

/** What an uploaded plan would become on this site. */
export interface CheckedTexts extends Omit<ReadDraft, "texts" | "before"> {
  /** Whether a plan of its code is in force, so that it would be changes of that plan. */
  readonly isChange: boolean;
  /** Lock version of the draft that it would take the place of; null where there is none. */
  readonly replaces: number | null;
}

/**
 * Checks the texts of a plan as this site would have to take them, and writes nothing.
 * @throws DomainError `forbidden`
 */
export async function checkPlanTexts(actor: Actor, texts: PlanTexts): Promise<CheckedTexts> {
  authorise(canManageTargets(actor));
  return readSnapshot(async (tx) => {
    const code = texts.plan[0]?.["code"] ?? "";
    const site = await loadSite(tx);
    const { before, ...checked } = checkTexts(texts, await loadPlanFile(tx, code), site);
    const draft = await tx.planDraft.findUnique({ where: { code: checked.file.plan.code } });
    return { ...checked, isChange: before !== null, replaces: draft?.lockVersion ?? null };
  });
}

/**
 * Lists the drafts, the one changed last first.
 * @throws DomainError `forbidden`
 */
export async function listPlanDrafts(actor: Actor): Promise<readonly DraftLine[]> {
  authorise(canManageTargets(actor));
  return readSnapshot(async (tx) => {
    const rows = await tx.planDraft.findMany({ orderBy: { changedAt: "desc" } });
    const writersOf = await loadDraftWriters(
      tx,
      rows.map(({ id }) => id),
    );
    const lines: DraftLine[] = [];
    for (const row of rows) {
      const { file, faults } = await readDraft(tx, row);
      const line = draftLine(row, writersOf(row.id), actor);
      lines.push({ ...line, name: file.plan.name, faults: faults.length });
    }
    return lines;
  });
}

/**
 * Reads a draft with all that it says, what is wrong with it, and what of a plan in force it changes; null where there is
 * none of this id.
 * @throws DomainError `forbidden`
 */
export async function getPlanDraft(actor: Actor, id: string): Promise<PlanDraft | null> {
  authorise(canManageTargets(actor));
  return readSnapshot(async (tx) => findDraft(tx, actor, id));
}

/**
 * Reads the texts of a plan's file: of a draft, else of a plan in force.
 * @throws DomainError `forbidden`; `not-found`
 */
export async function getPlanTexts(actor: Actor, code: string): Promise<PlanTexts> {
  authorise(canManageTargets(actor));
  return readSnapshot(async (tx) => {
    const draft = await tx.planDraft.findUnique({ where: { code } });
    if (draft?.purpose === "new") return storedTexts(draft.document);
    return planTexts(requireFound(await loadPlanFile(tx, code), "plan"));
  });
}
