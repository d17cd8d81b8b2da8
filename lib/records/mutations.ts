import "server-only";

import type { Actor } from "@/lib/access/types";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { nextInstant } from "@/lib/db/next-instant";
import { authorise, DomainError, requireFound } from "@/lib/errors/domain-error";
import type { MessageName } from "@/lib/i18n/message-key";

import { findRefusedVersions } from "./check-again";
import { checkPayload } from "./check-payload";
import { discardLeftDrafts } from "./left-drafts";
import {
  canDecideVersion,
  canEditVersion,
  canReviewRecords,
  canTakeBackVersion,
  canWriteKind,
  canWriteRecords,
  type VersionState,
} from "./policy";
import { recordVersionAudit } from "./record-audit";
import { draftName, type RecordInput, type VersionRef } from "./record-input";

/** A stored version as its author or reviewer goes on with it. */
export interface StoredVersion {
  id: string;
  number: number;
  state: VersionState;
  lockVersion: number;
}

/**
 * Keeps what was typed as the actor's draft of a record's next version, or sends it to review at once (`submit`). A new
 * code makes a new record. What is there must be right, also in a draft.
 * @throws DomainError `forbidden`; `not-found` for an unknown plan; `invalid` by field; `conflict` where another version
 * is open or was decided meanwhile
 */
export async function saveRecord(
  actor: Actor,
  input: RecordInput,
  intent: "save" | "submit",
): Promise<StoredVersion> {
  authorise(canWriteKind(actor, input.kind));
  return writeTransaction(async (tx) => {
    const plan = await tx.plan.findUnique({ where: { code: input.plan }, select: { id: true } });
    const planId = requireFound(plan, "plan").id;
    const payload = JSON.stringify(await checkPayload(tx, { ...input, planId }, input.payload));
    const at = new Date();
    const recordId = await ensureRecord(tx, planId, input, at);
    const { kind, code } = input;
    const by = { actorId: actor.id, at };
    await discardLeftDrafts(tx, { planId, kind, codes: new Set([code]) }, by);
    const versions = await tx.recordVersion.findMany({
      where: { recordId },
      orderBy: { number: "desc" },
      select: { id: true, number: true, state: true, authorId: true, lockVersion: true },
    });
    const open = versions.find(({ state }) => state === "draft" || state === "submitted");
    if (open !== undefined && !canEditVersion(actor, toOwned(open))) throw conflict("open");
    const last = versions.find(({ id }) => id !== open?.id)?.number ?? 0;
    if (last !== input.seen) throw conflict("changed");
    const draft = draftName(open === undefined ? null : { ...open, version: open.id });
    if (input.draft !== undefined && input.draft !== draft) throw conflict("saved");
    if (last > 0 && intent === "submit" && input.reason === "") {
      const reason = [{ key: "records.errors.reason" } as const];
      throw new DomainError("invalid", { key: "errors.invalid" }, { reason });
    }
    const content = {
      payload,
      withdrawn: input.withdrawn,
      reason: last === 0 || input.reason === "" ? null : input.reason,
      state: intent === "submit" ? "submitted" : "draft",
      submittedAt: intent === "submit" ? at : null,
    };
    const row =
      open === undefined
        ? await tx.recordVersion.create({
            data: {
              id: newId(),
              recordId,
              number: last + 1,
              authorId: actor.id,
              createdAt: at,
              ...content,
            },
            include: { record: true },
          })
        : await tx.recordVersion.update({
            where: { id: open.id },
            data: { ...content, lockVersion: { increment: 1 } },
            include: { record: true },
          });
    const event = intent === "submit" ? "submitted" : "saved";
    await recordVersionAudit(tx, event, row, by);
    return toStored(row);
  });
}

/** Throws the actor's own draft away. @throws DomainError `forbidden`, `not-found`, `conflict` */
export async function discardRecord(actor: Actor, ref: VersionRef): Promise<void> {
  authorise(canWriteRecords(actor));
  await writeTransaction(async (tx) => {
    const row = await requireVersion(tx, ref);
    authorise(canEditVersion(actor, toOwned(row)));
    await tx.recordVersion.delete({ where: { id: row.id } });
    await recordVersionAudit(tx, "discarded", row, { actorId: actor.id, at: new Date() });
  });
}

/** Takes the actor's own submission back to a draft. @throws DomainError as `discardRecord` */
export async function takeBackRecord(actor: Actor, ref: VersionRef): Promise<StoredVersion> {
  authorise(canWriteRecords(actor));
  return writeTransaction(async (tx) => {
    const row = await requireVersion(tx, ref);
    authorise(canTakeBackVersion(actor, toOwned(row)));
    const changed = await tx.recordVersion.update({
      where: { id: row.id },
      data: { state: "draft", submittedAt: null, lockVersion: { increment: 1 } },
    });
    await recordVersionAudit(tx, "withdrawn", row, { actorId: actor.id, at: new Date() });
    return toStored(changed);
  });
}

/**
 * Decides about a submitted version: approved it is in force from this instant on; returned it needs a note.
 * @throws DomainError `forbidden`, for one's own version too; `not-found`; `invalid` for a return without a note;
 * `conflict` where it is no longer as the reviewer saw it, or right no longer
 */
export async function decideRecord(
  actor: Actor,
  ref: VersionRef,
  decision: { state: "approved" } | { state: "returned"; note: string },
): Promise<StoredVersion> {
  authorise(canReviewRecords(actor));
  const note = decision.state === "returned" ? decision.note.trim() : null;
  if (note === "") {
    const fields = { note: [{ key: "figures.errors.returnNoteMissing" } as const] };
    throw new DomainError("invalid", { key: "errors.invalid" }, fields);
  }
  return writeTransaction(async (tx) => {
    const row = await requireVersion(tx, ref);
    if (row.authorId === actor.id) {
      throw new DomainError("forbidden", { key: "records.errors.own" });
    }
    if (row.state !== "submitted") throw conflict("changed");
    authorise(canDecideVersion(actor, toOwned(row)));
    if (decision.state === "approved") {
      const refused = (await findRefusedVersions(tx, row.record.planId, [row])).get(row.id);
      if (refused !== undefined) throw refused;
    }
    const at = await decisionInstant(tx, row);
    const changed = await tx.recordVersion.update({
      where: { id: row.id },
      data: {
        state: decision.state,
        reviewerId: actor.id,
        reviewedAt: at,
        returnNote: note,
        lockVersion: { increment: 1 },
      },
    });
    await recordVersionAudit(tx, decision.state, row, { actorId: actor.id, at });
    return toStored(changed);
  });
}

/**
 * Gives the instant of a decision: after the plan's latest release and after every earlier decision about the record,
 * also where the clock was set back. So what is approved last is what is in force.
 */
async function decisionInstant(
  tx: WriteTransaction,
  { recordId, record }: { recordId: string; record: { planId: string } },
): Promise<Date> {
  const at = await nextInstant(tx, record.planId);
  const decided = await tx.recordVersion.aggregate({
    where: { recordId },
    _max: { reviewedAt: true },
  });
  const last = decided._max.reviewedAt;
  return last === null || last < at ? at : new Date(last.getTime() + 1);
}

async function ensureRecord(
  tx: WriteTransaction,
  planId: string,
  { kind, code }: Pick<RecordInput, "kind" | "code">,
  at: Date,
): Promise<string> {
  const found = await tx.planRecord.findFirst({
    where: { planId, kind, code },
    select: { id: true },
  });
  if (found !== null) return found.id;
  const id = newId();
  await tx.planRecord.create({ data: { id, planId, kind, code, createdAt: at } });
  return id;
}

/** Finds a version that is still as its reader saw it. */
async function requireVersion(tx: WriteTransaction, { version, lockVersion }: VersionRef) {
  const row = requireFound(
    await tx.recordVersion.findUnique({ where: { id: version }, include: { record: true } }),
    "record",
  );
  if (row.lockVersion !== lockVersion) throw conflict("changed");
  return row;
}

function toOwned({ state, authorId }: { state: string; authorId: string }) {
  return { state: state as VersionState, authorId };
}

function toStored(row: { id: string; number: number; state: string; lockVersion: number }) {
  const { id, number, lockVersion } = row;
  return { id, number, lockVersion, state: row.state as VersionState };
}

function conflict(name: MessageName<"records.errors">): DomainError {
  return new DomainError("conflict", { key: `records.errors.${name}` });
}
