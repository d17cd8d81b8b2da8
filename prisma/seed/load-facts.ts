import "server-only";

import { preparingTransaction, type WriteTransaction } from "@/lib/db/client";
import { recordAudit } from "@/lib/audit/record-audit";
import { sealOf } from "@/lib/audit/seal";
import { nextInstant } from "@/lib/db/next-instant";
import { isRetiredPlan } from "@/lib/plans/retired";
import { readDefinitionContents } from "@/lib/plans/sealed-definitions";
import { ACTION_PLAN } from "@/prisma/data/action-plan";
import { CORRECTED_SOURCES } from "@/prisma/data/corrections/corrected-sources";
import {
  CITY_DEPARTMENT,
  FIGURE_CORRECTIONS,
  MOVED_FIGURES,
} from "@/prisma/data/corrections/figure-corrections";
import {
  BASELINE_CORRECTIONS,
  SUCCESSOR_NAME,
  SUCCESSOR_TARGET_CORRECTIONS,
  TARGET_CORRECTIONS,
} from "@/prisma/data/corrections/plan-corrections";
import { FOUND_FIGURES } from "@/prisma/data/found/found-figures";
import { FOUND_CALIBRES, FOUND_INDICATORS } from "@/prisma/data/found/found-indicators";
import { FOUND_SOURCES } from "@/prisma/data/found/found-sources";
import type { FigureData, PlanData } from "@/prisma/data/plan-data";
import { PUBLISHED_FIGURES } from "@/prisma/data/published-figures";
import { LEAD_SOURCES } from "@/prisma/data/records/leads/lead-sources";
import {
  PLAN_RECORDS,
  RETIRED_RECORDS,
  SUCCESSOR_RECORDS,
} from "@/prisma/data/records/plan-records";
import { SUCCESSOR_PLAN } from "@/prisma/data/successor-plan";
import { ensurePlan } from "@/lib/plan-files/store/ensure-plan";
import type { Signature } from "@/lib/plan-files/store/signature";
import {
  ensureBaselines,
  ensureBridges,
  ensureTargets,
} from "@/lib/plan-files/store/ensure-targets";

import { ensureCorrectedBaselines, ensureCorrectedTargets } from "./ensure-corrected-versions";
import { ensureSystemImporter, requireFirstAdministrator } from "./ensure-members";
import { ensurePublishedFigure } from "./ensure-published-figure";
import { ensureRecords, retireRecords, type RecordAdoption } from "./ensure-records";

/**
 * Loads the plan with the published figures and the plan that followed it, then what was corrected since, as new
 * versions with their reasons. Run again it adds only what is missing.
 * @throws Error where the database has no administrator yet, or holds illustrative data
 */
export async function loadFacts(): Promise<void> {
  await preparingTransaction(loadFactsIn);
}

/** Loads the published figures as `loadFacts` does, inside a larger transaction. */
export async function loadFactsIn(tx: WriteTransaction): Promise<void> {
  const importerId = await ensureSystemImporter(tx);
  const administratorId = await requireFirstAdministrator(tx);
  const made = { memberId: administratorId, at: new Date() };
  // A plan that administrators retired takes nothing more, from here neither.
  if (!(await isRetiredPlan(tx, ACTION_PLAN.plan.code))) await loadActionPlan(tx, importerId, made);
  if (!(await isRetiredPlan(tx, SUCCESSOR_PLAN.plan.code))) {
    await loadSuccessor(tx, importerId, made);
  }
}

async function loadActionPlan(
  tx: WriteTransaction,
  importerId: string,
  made: Signature,
): Promise<void> {
  const { ids, signed } = await announcePlan(tx, WITH_CORRECTIONS, made);
  const administratorId = made.memberId;
  const adoption = { importerId, reviewerId: administratorId, at: signed.at };
  for (const figure of [...PUBLISHED_FIGURES, ...MOVED_FIGURES, ...FOUND_FIGURES]) {
    const corrections = FIGURE_CORRECTIONS.filter((one) => isSameCell(one.figure, figure));
    await ensurePublishedFigure(tx, ids, figure, adoption, corrections);
  }
  const after = { ...signed, at: new Date(signed.at.getTime() + 1) };
  await ensureCorrectedTargets(tx, ids, TARGET_CORRECTIONS, after);
  await ensureCorrectedBaselines(tx, ids, BASELINE_CORRECTIONS, after);
  await ensureRecords(tx, ids.plan, PLAN_RECORDS, recordAdoption(importerId, after));
  await retireRecords(tx, ids.plan, RETIRED_RECORDS, recordAdoption(importerId, after));
}

/** The importer says, the administrator who runs the command adopts. */
function recordAdoption(authorId: string, { memberId, at }: Signature): RecordAdoption {
  return { authorId, reviewerId: memberId, at };
}

async function loadSuccessor(
  tx: WriteTransaction,
  importerId: string,
  made: Signature,
): Promise<void> {
  const { ids, signed } = await announcePlan(
    tx,
    {
      ...SUCCESSOR_PLAN,
      sources: [...SUCCESSOR_PLAN.sources, ...CORRECTED_SOURCES, ...FOUND_SOURCES],
    },
    made,
  );
  const after = { ...signed, at: new Date(signed.at.getTime() + 1) };
  await ensureCorrectedTargets(tx, ids, SUCCESSOR_TARGET_CORRECTIONS, after);
  await ensureRecords(tx, ids.plan, SUCCESSOR_RECORDS, recordAdoption(importerId, after));
  await correctSuccessorName(tx, ids.plan, after);
}

const WITH_CORRECTIONS: PlanData = {
  ...ACTION_PLAN,
  indicators: [...ACTION_PLAN.indicators, ...FOUND_INDICATORS],
  calibres: [...ACTION_PLAN.calibres, CITY_DEPARTMENT, ...FOUND_CALIBRES],
  sources: [...ACTION_PLAN.sources, ...CORRECTED_SOURCES, ...FOUND_SOURCES, ...LEAD_SOURCES],
};

function isSameCell(one: FigureData, other: FigureData): boolean {
  return (
    one.indicator === other.indicator &&
    one.scope === other.scope &&
    one.year === other.year &&
    one.calibre === other.calibre
  );
}

/** Makes the plan with everything that was decided about it, approved at the next instant of the plan. */
async function announcePlan(tx: WriteTransaction, data: PlanData, made: Signature) {
  const ids = await ensurePlan(tx, data, made);
  const signed = { memberId: made.memberId, at: await nextInstant(tx, ids.plan) };
  await ensureTargets(tx, ids, data.targets, signed);
  await ensureBaselines(tx, ids, data.baselines, signed);
  await ensureBridges(tx, ids, data.bridges, signed);
  return { ids, signed };
}

/** Names the successor as its document does, unless somebody has named it otherwise. */
async function correctSuccessorName(
  tx: WriteTransaction,
  planId: string,
  { memberId, at }: Signature,
): Promise<void> {
  const { wrong, right } = SUCCESSOR_NAME;
  const { count } = await tx.plan.updateMany({
    where: { id: planId, nameZh: wrong.zh, nameEn: wrong.en },
    data: { nameZh: right.zh, nameEn: right.en },
  });
  if (count === 0) return;
  await recordAudit(tx, {
    at,
    actorId: memberId,
    action: "plan.renamed",
    subjectType: "plan",
    subjectId: planId,
    detail: {
      code: SUCCESSOR_PLAN.plan.code,
      before: wrong.zh,
      after: right.zh,
      ...(await sealOf(readDefinitionContents(tx, "plan", [planId]))),
    },
  });
}
