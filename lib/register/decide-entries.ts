import "server-only";

import type { Actor } from "@/lib/access/types";
import { writeTransaction } from "@/lib/db/client";
import { nextInstant } from "@/lib/db/next-instant";
import {
  authorise,
  DomainError,
  requireFound,
  type FieldMessages,
  type MessageRef,
} from "@/lib/errors/domain-error";
import { tellReturned } from "@/lib/outbox/tell-reviewed";
import { findRefusedVersions } from "@/lib/records/check-again";
import { canDecideVersion, canReviewRecords } from "@/lib/records/policy";

import { seenName } from "./seen-entries";
import type { SeenEntry } from "./types";
import { auditDecisions } from "./write-entries";

/** What became of entries that were decided about together. */
interface EntriesDecided {
  readonly count: number;
  /** Why some of them could not be approved, by the name of their box; they wait as before. */
  readonly refused: FieldMessages;
}

/**
 * Decides about many submitted entries of a plan at once: all, or none where one of them is no longer as it was seen. Of
 * those that were seen, one that `decideRecord` would not approve is not approved here either, and keeps back no other.
 * @throws DomainError `forbidden`, where one of them is the actor's own too; `not-found`; `invalid` for a return without
 * a note, and where none is chosen; `conflict` where one of them was changed or decided meanwhile
 */
export async function decideEntries(
  actor: Actor,
  planCode: string,
  seen: readonly SeenEntry[],
  decision: { state: "approved" } | { state: "returned"; note: string },
): Promise<EntriesDecided> {
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
        payload: true,
        withdrawn: true,
        record: { select: { code: true, kind: true, versions: { select: { reviewedAt: true } } } },
      },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const asSeen = [...new Map(seen.map((one) => [one.version, one])).values()].map((one) => {
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
    const refused =
      decision.state === "approved"
        ? await findRefusedVersions(tx, planId, asSeen)
        : new Map<string, DomainError>();
    const chosen = asSeen.filter(({ id }) => !refused.has(id));
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
    if (decision.state === "returned") {
      for (const authorId of new Set(chosen.map((row) => row.authorId))) {
        await tellReturned(tx, { of: "records", planId, authorId }, at);
      }
    }
    return { count, refused: fieldsOf(refused) };
  });
}

function fieldsOf(refused: ReadonlyMap<string, DomainError>): FieldMessages {
  return Object.fromEntries(
    [...refused].map(([version, { reference, fields }]): [string, readonly MessageRef[]] => [
      seenName({ version }),
      [reference, ...Object.values(fields).flat()],
    ]),
  );
}

function invalid(
  field: string,
  key: "figures.errors.returnNoteMissing" | "register.review.none",
): DomainError {
  return new DomainError("invalid", { key: "errors.invalid" }, { [field]: [{ key }] });
}
