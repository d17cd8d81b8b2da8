import "server-only";

import type { Actor } from "@/lib/access/types";
import { writeTransaction } from "@/lib/db/client";
import { nextInstant } from "@/lib/db/next-instant";
import { authorise, DomainError, requireFound } from "@/lib/errors/domain-error";
import { tellReturned } from "@/lib/outbox/tell-reviewed";
import { canDecideVersion, canReviewRecords } from "@/lib/records/policy";
import { refuseDoubles } from "@/lib/records/refuse-doubles";

import type { SeenEntry } from "./types";
import { auditDecisions } from "./write-entries";

/**
 * Decides about many submitted entries of a plan at once: all, or none where one of them is no longer as it was seen.
 * @throws DomainError `forbidden`, where one of them is the actor's own too; `not-found`; `invalid` for a return without
 * a note, and where none is chosen; `conflict` where one of them was changed or decided meanwhile, or would be there twice
 */
export async function decideEntries(
  actor: Actor,
  planCode: string,
  seen: readonly SeenEntry[],
  decision: { state: "approved" } | { state: "returned"; note: string },
): Promise<number> {
  authorise(canReviewRecords(actor));
  const note = decision.state === "returned" ? decision.note.trim() : null;
  if (note === "") throw invalid("note", "figures.errors.returnNoteMissing");
  if (seen.length === 0) throw invalid("chosen", "register.review.none");
  return writeTransaction(async (tx) => {
    const plan = await tx.plan.findUnique({ where: { code: planCode }, select: { id: true } });
    const planId = requireFound(plan, "plan").id;
    const rows = await tx.recordVersion.findMany({
      where: { record: { planId, kind: "entry" }, state: "submitted" },
      select: {
        id: true,
        number: true,
        lockVersion: true,
        authorId: true,
        record: { select: { code: true, versions: { select: { reviewedAt: true } } } },
      },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const chosen = [...new Map(seen.map((one) => [one.version, one])).values()].map((one) => {
      const row = byId.get(one.version);
      if (row?.lockVersion !== one.lockVersion) {
        throw new DomainError("conflict", { key: "records.errors.changed" });
      }
      if (row.authorId === actor.id) {
        throw new DomainError("forbidden", { key: "records.errors.own" });
      }
      authorise(canDecideVersion(actor, { state: "submitted", authorId: row.authorId }));
      return row;
    });
    // After every earlier decision about one of them, also where the clock was set back.
    const earlier = chosen.flatMap(({ record }) =>
      record.versions.flatMap(({ reviewedAt }) =>
        reviewedAt === null ? [] : reviewedAt.getTime() + 1,
      ),
    );
    const next = await nextInstant(tx, planId);
    const at = new Date(earlier.reduce((last, time) => Math.max(last, time), next.getTime()));
    const { count } = await tx.recordVersion.updateMany({
      where: { id: { in: chosen.map(({ id }) => id) } },
      data: {
        state: decision.state,
        reviewerId: actor.id,
        reviewedAt: at,
        returnNote: note,
        lockVersion: { increment: 1 },
      },
    });
    await auditDecisions(
      tx,
      decision.state,
      chosen.map(({ id, number, record }) => ({ id, number, code: record.code })),
      { actorId: actor.id, at },
    );
    if (decision.state === "approved") {
      await refuseDoubles(
        tx,
        planId,
        chosen.map(({ record }) => record.code),
      );
    }
    if (decision.state === "returned") {
      for (const authorId of new Set(chosen.map((row) => row.authorId))) {
        await tellReturned(tx, { of: "records", planId, authorId }, at);
      }
    }
    return count;
  });
}

function invalid(
  field: string,
  key: "figures.errors.returnNoteMissing" | "register.review.none",
): DomainError {
  return new DomainError("invalid", { key: "errors.invalid" }, { [field]: [{ key }] });
}
