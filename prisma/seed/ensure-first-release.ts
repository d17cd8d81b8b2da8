import "server-only";

import { CURRENT_METHOD } from "@/lib/assessment/method";
import { recordAudit } from "@/lib/audit/record-audit";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { latestApproval, releaseInstant } from "@/lib/releases/release-instant";
import { PLAN } from "@/prisma/data/plan";

import { requireFirstAdministrator } from "./ensure-members";

const NOTE =
  "首个发布版：根据公开发布的数据编制，每个数据都注明来源及其等级；没有公开数据的年份留空。";

/** Publishes what is approved as release 1 where the plan has no release yet. */
export async function ensureFirstRelease(): Promise<void> {
  await writeTransaction(ensureFirstReleaseIn);
}

/** Publishes release 1 as `ensureFirstRelease` does, inside a larger transaction. */
export async function ensureFirstReleaseIn(tx: WriteTransaction): Promise<void> {
  const plan = await tx.plan.findUniqueOrThrow({ where: { code: PLAN.code } });
  if ((await tx.release.count({ where: { planId: plan.id } })) > 0) return;
  const createdById = await requireFirstAdministrator(tx);
  const id = newId();
  const instant = releaseInstant(await latestApproval(tx, plan.id), null);
  const release = { number: 1, instant, note: NOTE, methodVersion: CURRENT_METHOD.version };
  await tx.release.create({ data: { id, planId: plan.id, createdById, ...release } });
  await recordAudit(tx, {
    at: instant,
    actorId: createdById,
    action: "release.made",
    subjectType: "release",
    subjectId: id,
    detail: { number: 1, methodVersion: CURRENT_METHOD.version },
  });
}
