import "server-only";

import type { Actor } from "@/lib/access/types";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { authorise, requireFound } from "@/lib/errors/domain-error";
import { toSource } from "@/lib/plans/plan-rows";

import { toJudgement } from "./judgement";
import type { JudgementDesk, JudgementRow, OpenJudgement } from "./judgement-desk";
import {
  canDecideVersion,
  canEditVersion,
  canWriteRecords,
  mayUseDesk,
  type VersionState,
} from "./policy";
import { readPayload } from "./schemas";

/**
 * Reads the statement targets of a plan with their judgements, for those who write and review them. Somebody else's
 * draft is nobody's business.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getJudgementDesk(actor: Actor, planCode: string): Promise<JudgementDesk> {
  authorise(mayUseDesk(actor));
  return readSnapshot(async (tx) => {
    const plan = requireFound(await tx.plan.findUnique({ where: { code: planCode } }), "plan");
    const targets = await tx.target.findMany({
      where: { indicator: { planId: plan.id }, scope: { kind: "province" } },
      orderBy: [{ indicator: { position: "asc" } }, { version: "desc" }],
      distinct: ["indicatorId"],
      include: { indicator: true },
    });
    const rows: JudgementRow[] = [];
    for (const { comparison, wordingZh, wordingEn, indicator } of targets) {
      if (comparison !== "statement") continue;
      rows.push({
        indicator: indicator.code,
        name: { zh: indicator.nameZh, en: indicator.nameEn },
        wording: { zh: wordingZh, en: wordingEn },
        ...(await loadVersions(tx, actor, plan.id, indicator.code)),
      });
    }
    const sources = await tx.source.findMany({ orderBy: { createdAt: "asc" } });
    return { rows, sources: sources.map(toSource), mayWrite: canWriteRecords(actor) };
  });
}

async function loadVersions(tx: ReadTransaction, actor: Actor, planId: string, code: string) {
  const versions = await tx.recordVersion.findMany({
    where: { record: { planId, kind: "judgement", code } },
    orderBy: { number: "desc" },
    include: { author: { select: { name: true } } },
  });
  const judgementOf = (row: (typeof versions)[number]) =>
    toJudgement(readPayload("judgement", row.payload), {
      number: row.number,
      approvedAt: row.reviewedAt?.toISOString() ?? "",
    });
  const isOpen = ({ state }: { state: string }) => state === "draft" || state === "submitted";
  const current = versions.find(({ state }) => state === "approved");
  const waiting = versions.find(
    (row) => isOpen(row) && (row.state === "submitted" || row.authorId === actor.id),
  );
  const owned = waiting && { state: waiting.state as VersionState, authorId: waiting.authorId };
  const open: OpenJudgement | null =
    waiting === undefined || owned === undefined
      ? null
      : {
          version: waiting.id,
          lockVersion: waiting.lockVersion,
          state: owned.state,
          author: waiting.author.name,
          judgement: judgementOf(waiting),
          why: waiting.reason,
          mayEdit: canEditVersion(actor, owned),
          mayDecide: canDecideVersion(actor, owned),
          isOwn: waiting.authorId === actor.id,
        };
  return {
    inForce: current === undefined || current.withdrawn ? null : judgementOf(current),
    open,
    last: versions.find((row) => !isOpen(row))?.number ?? 0,
  };
}
