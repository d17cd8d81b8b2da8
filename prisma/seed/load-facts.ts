import "server-only";

import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { nextInstant } from "@/lib/db/next-instant";
import { ACTION_PLAN } from "@/prisma/data/action-plan";
import type { PlanData } from "@/prisma/data/plan-data";
import { PUBLISHED_FIGURES } from "@/prisma/data/published-figures";
import { SUCCESSOR_PLAN } from "@/prisma/data/successor-plan";

import { ensureSystemImporter, requireFirstAdministrator } from "./ensure-members";
import { ensurePlan, type Signature } from "./ensure-plan";
import { ensurePublishedFigure } from "./ensure-published-figure";
import { ensureBaselines, ensureBridges, ensureTargets } from "./ensure-targets";

/**
 * Loads the plan with the published figures and the plan that followed it. Run again it adds only what is
 * missing or was corrected in the data files.
 * @throws Error where the database has no administrator yet, or holds illustrative data
 */
export async function loadFacts(): Promise<void> {
  await writeTransaction(loadFactsIn);
}

/** Loads the published figures as `loadFacts` does, inside a larger transaction. */
export async function loadFactsIn(tx: WriteTransaction): Promise<void> {
  const importerId = await ensureSystemImporter(tx);
  const administratorId = await requireFirstAdministrator(tx);
  const made = { memberId: administratorId, at: new Date() };
  const { ids, at } = await announcePlan(tx, ACTION_PLAN, made);
  const adoption = { importerId, reviewerId: administratorId, at };
  for (const figure of PUBLISHED_FIGURES) {
    await ensurePublishedFigure(tx, ids, figure, adoption);
  }
  await announcePlan(tx, SUCCESSOR_PLAN, made);
}

/** Makes the plan with everything that was decided about it, approved at the next instant of the plan. */
async function announcePlan(tx: WriteTransaction, data: PlanData, made: Signature) {
  const ids = await ensurePlan(tx, data, made);
  const at = await nextInstant(tx, ids.plan);
  const signed = { memberId: made.memberId, at };
  await ensureTargets(tx, ids, data.targets, signed);
  await ensureBaselines(tx, ids, data.baselines, signed);
  await ensureBridges(tx, ids, data.bridges, signed);
  return { ids, at };
}
