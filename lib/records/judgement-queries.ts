import "server-only";

import type { Actor } from "@/lib/access/types";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { authorise, requireFound } from "@/lib/errors/domain-error";
import { toSource } from "@/lib/plans/plan-rows";
import type { LocalText, Source } from "@/lib/plans/types";

import { toJudgement, type Judgement } from "./judgement";
import {
  canDecideVersion,
  canEditVersion,
  canWriteRecords,
  mayUseJudgementDesk,
  type VersionState,
} from "./policy";
import { readPayload } from "./schemas";

/** A judgement that is being written or waits for review. */
export interface OpenJudgement {
  readonly version: string;
  readonly lockVersion: number;
  readonly state: VersionState;
  readonly author: string;
  readonly judgement: Judgement;
  readonly mayEdit: boolean;
  readonly mayDecide: boolean;
  readonly isOwn: boolean;
}

/** One statement target on the desk where it is judged. */
export interface JudgementRow {
  readonly indicator: string;
  readonly name: LocalText;
  readonly wording: LocalText;
  readonly inForce: Judgement | null;
  readonly open: OpenJudgement | null;
  /** Number of the last decided version, 0 where there is none: what a new version follows. */
  readonly last: number;
}

export interface JudgementDesk {
  readonly rows: readonly JudgementRow[];
  readonly sources: readonly Source[];
  readonly mayWrite: boolean;
}

/**
 * Reads the statement targets of a plan with their judgements, for those who write and review them. Somebody else's
 * draft is nobody's business.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getJudgementDesk(actor: Actor, planCode: string): Promise<JudgementDesk> {
  authorise(mayUseJudgementDesk(actor));
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
