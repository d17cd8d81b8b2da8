import "server-only";

import { recordAudits } from "@/lib/audit/record-audit";
import { contentHash } from "@/lib/audit/seal";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { insertRows } from "@/lib/db/write-rows";
import { tellWaiting } from "@/lib/outbox/tell-reviewed";
import { discardLeftDrafts } from "@/lib/records/left-drafts";
import type { Payload } from "@/lib/records/schemas";
import { readRecordContents } from "@/lib/records/sealed-records";

/** One entry as it is to be said from its approval on; `code` of an entry that is there, or of a new one. */
export interface EntryChange {
  code: string;
  payload: Payload<"entry">;
  /** Why it replaces what is in force; null for a new entry. */
  reason: string | null;
}

/**
 * Submits many entries for a second person's approval: all, in few statements, because a list of a thousand would else
 * hold up everybody for seconds.
 * @throws Error of the database where one of them has an open version: its caller looks before
 */
export async function submitEntries(
  tx: WriteTransaction,
  planId: string,
  changes: readonly EntryChange[],
  { actorId, at }: { actorId: string; at: Date },
): Promise<void> {
  const codes = new Set(changes.map(({ code }) => code));
  await discardLeftDrafts(tx, { planId, kind: "entry", codes }, { actorId, at });
  const records = await tx.planRecord.findMany({
    where: { planId, kind: "entry" },
    select: { id: true, code: true },
  });
  const last = await tx.recordVersion.groupBy({
    by: ["recordId"],
    where: { record: { planId, kind: "entry" } },
    _max: { number: true },
  });
  const known = new Map(records.map(({ id, code }) => [code, id]));
  const numbers = new Map(last.map(({ recordId, _max }) => [recordId, _max.number ?? 0]));
  const added = changes
    .filter(({ code }) => !known.has(code))
    .map(({ code }) => ({ id: newId(), planId, kind: "entry", code, createdAt: at }));
  for (const { id, code } of added) known.set(code, id);
  const versions = changes.map(({ code, payload, reason }) => {
    const recordId = known.get(code) ?? "";
    return {
      id: newId(),
      recordId,
      number: (numbers.get(recordId) ?? 0) + 1,
      payload: JSON.stringify(payload),
      reason,
      state: "submitted",
      authorId: actorId,
      createdAt: at,
      submittedAt: at,
    };
  });
  await insertRows(tx, "PlanRecord", added);
  await insertRows(
    tx,
    "RecordVersion",
    versions.map((row) => ({ ...row, withdrawn: false })),
  );
  await recordAudits(
    tx,
    versions.map(({ id, number }, index) => ({
      at,
      actorId,
      action: "record.submitted" as const,
      subjectType: "record",
      subjectId: id,
      detail: { kind: "entry", code: changes[index]?.code ?? "", number },
    })),
  );
  if (versions.length > 0) await tellWaiting(tx, { of: "records", planId, authorId: actorId }, at);
}

/** Writes the audit events of versions that were just decided; an approval is sealed by its event. */
export async function auditDecisions(
  tx: WriteTransaction,
  state: "approved" | "returned",
  versions: readonly { id: string; number: number; code: string }[],
  { actorId, at }: { actorId: string; at: Date },
): Promise<void> {
  const ids = versions.map(({ id }) => id);
  const contents = state === "approved" ? await readRecordContents(tx, ids) : [];
  const seals = new Map(contents.map((content) => [content["id"], contentHash(content)]));
  await recordAudits(
    tx,
    versions.map(({ id, number, code }) => {
      const seal = seals.get(id);
      return {
        at,
        actorId,
        action: `record.${state}` as const,
        subjectType: "record",
        subjectId: id,
        detail: { kind: "entry", code, number, ...(seal === undefined ? {} : { seal }) },
      };
    }),
  );
}
