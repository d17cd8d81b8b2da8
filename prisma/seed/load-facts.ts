import "server-only";

import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { nextInstant } from "@/lib/db/next-instant";
import { ACTION_PLAN } from "@/prisma/data/action-plan";
import { PUBLISHED_FIGURES } from "@/prisma/data/published-figures";

import { ensureSystemImporter, requireFirstAdministrator } from "./ensure-members";
import { ensurePlan } from "./ensure-plan";
import { ensurePublishedFigure } from "./ensure-published-figure";
import { ensureBaselines, ensureBridges, ensureTargets } from "./ensure-targets";

/**
 * Loads the plan and the published figures; run again it adds only what is missing or was corrected in the
 * data files.
 * @throws Error where the database has no administrator yet, or holds illustrative data
 */
export async function loadFacts(): Promise<void> {
  await writeTransaction(loadFactsIn);
}

/** `loadFacts` as a part of a larger transaction. */
export async function loadFactsIn(tx: WriteTransaction): Promise<void> {
  const importerId = await ensureSystemImporter(tx);
  const administratorId = await requireFirstAdministrator(tx);
  const made = { memberId: administratorId, at: new Date() };
  const ids = await ensurePlan(tx, ACTION_PLAN, made);
  const at = await nextInstant(tx, ids.plan);
  const signed = { memberId: administratorId, at };
  await ensureTargets(tx, ids, ACTION_PLAN.targets, signed);
  await ensureBaselines(tx, ids, ACTION_PLAN.baselines, signed);
  await ensureBridges(tx, ids, ACTION_PLAN.bridges, signed);
  const adoption = { importerId, reviewerId: administratorId, at };
  for (const figure of PUBLISHED_FIGURES) {
    await ensurePublishedFigure(tx, ids, figure, adoption);
  }
}
