import "server-only";

import { CURRENT_METHOD } from "@/lib/assessment/method";
import { recordAudit } from "@/lib/audit/record-audit";
import { preparingTransaction, type WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { latestApproval, releaseInstant } from "@/lib/releases/release-instant";
import { sealRelease } from "@/lib/releases/seal-release";
import { RELEASE_COLUMNS, toRelease } from "@/lib/releases/to-release";
import type { Release } from "@/lib/vocabulary/release";
import { PLAN } from "@/prisma/data/plan";

import { requireFirstAdministrator } from "./ensure-members";

const NOTE =
  "首个发布版：根据公开发布的数据编制，每个数据都注明来源及其等级；没有公开数据的年份留空。";

const CORRECTIONS_NOTE = "随软件更新：更正已载入的公开数据的出处、口径和说明。";

/** What a release of corrections says of those that the release before it did not have yet. */
const FIRST_CORRECTIONS =
  "更正此前载入的公开数据，数值不变：湖北日报报道的刊出日不详、引用的是转载，来源等级由B改为C；五个来源的题名或网址改为所见的样子，未见题名的写明“题名未见”；武汉2025年预计数改列“武汉市主管部门公布数”口径；补充来源原话和本站的解读。各处更正的原因见版本历史。";

const FOUND_CORRECTIONS =
  "武汉人工智能企业库（2024）（2025）的题名未见，出处改为写明“题名未见”，数值不变；补载后来见到的公开数据和仅供参考的指标，各注明来源及其等级。";

/** The corrected source that came with the first corrections: a release made before it did not have them. */
const OF_FIRST_CORRECTIONS = "press-2";

/** Publishes what is approved as release 1 where the plan has no release yet. */
export async function ensureFirstRelease(): Promise<void> {
  await preparingTransaction(ensureFirstReleaseIn);
}

/** Publishes release 1 as `ensureFirstRelease` does, inside a larger transaction. */
export async function ensureFirstReleaseIn(tx: WriteTransaction): Promise<void> {
  const { planId, latest } = await loadStanding(tx);
  if (latest !== null) return;
  await publish(tx, planId, null, { note: NOTE, correctionNote: null });
}

/**
 * Whether all that is approved was loaded and published by this program alone: the newest release is one of its own,
 * and nothing was approved after it. Asked before facts are loaded, it tells whether what they correct may be
 * published with them; false where there is no release yet.
 */
export async function isOnlyLoadedIn(tx: WriteTransaction): Promise<boolean> {
  const { planId, latest } = await loadStanding(tx);
  if (planId === null || latest === null) return false;
  const ownNotes: readonly string[] = [NOTE, CORRECTIONS_NOTE];
  const approved = await latestApproval(tx, planId);
  return ownNotes.includes(latest.note) && approved !== null && approved <= latest.instant;
}

/**
 * Publishes what was corrected in the loaded facts as the next release, where something was. Only for a plan that
 * `isOnlyLoadedIn` said yes of: where people make the releases, the corrections wait for theirs.
 */
export async function ensureCorrectionReleaseIn(tx: WriteTransaction): Promise<void> {
  const { planId, latest } = await loadStanding(tx);
  if (planId === null || latest === null) return;
  const approved = await latestApproval(tx, planId);
  if (approved === null || approved <= latest.instant) return;
  const first = await tx.source.findUnique({ where: { key: OF_FIRST_CORRECTIONS } });
  const hadFirst = first !== null && first.createdAt <= latest.instant;
  const correctionNote = hadFirst ? FOUND_CORRECTIONS : `${FIRST_CORRECTIONS}${FOUND_CORRECTIONS}`;
  const notes = { note: CORRECTIONS_NOTE, correctionNote };
  await publish(tx, planId, toRelease(latest), notes);
}

async function loadStanding(tx: WriteTransaction) {
  const plan = await tx.plan.findUnique({ where: { code: PLAN.code }, select: { id: true } });
  if (plan === null) return { planId: null, latest: null };
  const latest = await tx.release.findFirst({
    where: { planId: plan.id },
    orderBy: { number: "desc" },
    select: RELEASE_COLUMNS,
  });
  return { planId: plan.id, latest };
}

async function publish(
  tx: WriteTransaction,
  planId: string | null,
  previous: Release | null,
  notes: Pick<Release, "note" | "correctionNote">,
): Promise<void> {
  if (planId === null) throw new Error("There is no plan to publish: load the facts first.");
  const createdById = await requireFirstAdministrator(tx);
  const id = newId();
  const instant = releaseInstant(await latestApproval(tx, planId), previous);
  const number = (previous?.number ?? 0) + 1;
  const release = { number, instant, ...notes, methodVersion: CURRENT_METHOD.version };
  await tx.release.create({ data: { id, planId, createdById, ...release } });
  const sealed = { id, planCode: PLAN.code, ...release, instant: instant.toISOString() };
  const seal = await sealRelease(tx, sealed, instant);
  await recordAudit(tx, {
    at: instant,
    actorId: createdById,
    action: "release.made",
    subjectType: "release",
    subjectId: id,
    detail: { plan: PLAN.code, number, methodVersion: CURRENT_METHOD.version, seal },
  });
}
