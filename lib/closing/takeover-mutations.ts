import "server-only";

import { authorise, DomainError, requireFound } from "@/lib/errors/domain-error";
import { recordAudit } from "@/lib/audit/record-audit";
import { sealOf } from "@/lib/audit/seal";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { nextInstant } from "@/lib/db/next-instant";
import type { Actor } from "@/lib/access/types";
import { canManageTargets } from "@/lib/plans/policy";
import { readBaselineContents, readBridgeContents } from "@/lib/plans/sealed-decisions";
import type { Nature, Plan } from "@/lib/plans/types";

import { checkTakeover, type CheckedTakeover } from "./check-takeover";
import { loadTakeovers } from "./load-takeovers";
import type { TakeoverInput } from "./takeover-schema";

/**
 * Takes the approved last value of the plan before over as the province's baseline of its successor: value,
 * qualifier, calibre and source as they were approved, with a reference to that revision, which keeps its
 * evidence. A baseline that is there stays; the new one is its next version. Gives the version's number.
 * @throws DomainError `forbidden`; `not-found`; `invalid` without the reason or the bridge that is needed;
 * `conflict` where nothing is approved, or what stood beside the form has changed
 */
export async function takeOverBaseline(actor: Actor, input: TakeoverInput): Promise<number> {
  authorise(canManageTargets(actor));
  return writeTransaction(async (tx) => {
    const page = requireFound(
      await loadTakeovers(tx, input.plan, new Date().toISOString()),
      "plan",
    );
    const entry = page.entries.find(({ indicator }) => indicator.code === input.indicator);
    if (entry === undefined) {
      throw new DomainError("conflict", { key: "plans.takeover.errors.nothing" });
    }
    const checked = checkTakeover(input, entry);
    const { facts } = page;
    const ended = page.ended.plan;
    const { candidate, version, reason } = checked;
    const { ids } = facts.codes;
    const province = requireFound(
      facts.scopes.find(({ kind }) => kind === "province"),
      "plan",
    );
    const at = later(await nextInstant(tx, facts.planId), candidate.approvedAt);
    const by = { actorId: actor.id, at };
    const indicatorId = ids.indicator(input.indicator);
    await signBridge(tx, checked, { indicatorId, calibreId: ids.calibre }, input, by);
    const source = await tx.revision.findUniqueOrThrow({
      where: { id: candidate.revision },
      select: { sourceId: true },
    });
    const id = newId();
    const year = ended.endYear;
    await tx.baseline.create({
      data: {
        id,
        indicatorId,
        scopeId: ids.scope(province.code),
        version,
        year,
        reason,
        value: candidate.value,
        qualifier: candidate.qualifier,
        publishedGrowth: null,
        calibreId: ids.calibre(candidate.calibre.code),
        sourceId: source.sourceId,
        ...wordingOf(ended, candidate.nature),
        createdById: actor.id,
        approvedAt: at,
        fromRevisionId: candidate.revision,
      },
    });
    await recordAudit(tx, {
      ...by,
      action: "baseline.taken-over",
      subjectType: "baseline",
      subjectId: id,
      detail: {
        plan: input.plan,
        indicator: input.indicator,
        scope: province.code,
        version,
        from: ended.code,
        revision: candidate.revision,
        ...(await sealOf(readBaselineContents(tx, [id]))),
      },
    });
    return version;
  });
}

async function signBridge(
  tx: WriteTransaction,
  { bridge }: CheckedTakeover,
  { indicatorId, calibreId }: { indicatorId: string; calibreId: (code: string) => string },
  { plan, indicator }: TakeoverInput,
  by: { actorId: string; at: Date },
): Promise<void> {
  if (bridge === null) return;
  const { from, to, note } = bridge;
  const id = newId();
  await tx.bridge.create({
    data: {
      id,
      indicatorId,
      fromCalibreId: calibreId(from),
      toCalibreId: calibreId(to),
      noteZh: note.zh,
      noteEn: note.en,
      signedById: by.actorId,
      approvedAt: by.at,
    },
  });
  await recordAudit(tx, {
    ...by,
    action: "bridge.signed",
    subjectType: "bridge",
    subjectId: id,
    detail: { plan, indicator, from, to, ...(await sealOf(readBridgeContents(tx, [id]))) },
  });
}

/** Writes the baseline's words, which keep "provisional", because a baseline has no column for it. */
function wordingOf({ name, endYear }: Pick<Plan, "name" | "endYear">, nature: Nature) {
  const isProvisional = nature === "provisional";
  return {
    wordingZh: `承接“${name.zh}”${endYear}年${isProvisional ? "初步数" : "数"}`,
    wordingEn: `taken over from “${name.en}”, ${endYear}${isProvisional ? ", provisional" : ""}`,
  };
}

/** Gives an instant after the approval of the value taken over, even where the clock was set back. */
function later(at: Date, approved: string): Date {
  return new Date(Math.max(at.getTime(), Date.parse(approved) + 1));
}
