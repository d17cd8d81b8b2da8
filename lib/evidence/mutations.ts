import "server-only";

import { rm } from "node:fs/promises";

import type { Actor } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/record-audit";
import { env } from "@/lib/config/env";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { authorise } from "@/lib/errors/domain-error";
import { canWriteRecords } from "@/lib/records/policy";

import { evidenceFolder, evidencePath, keepEvidence, sha256Of } from "./evidence-folder";
import { findSubject } from "./find-subject";
import { harmlessName } from "./harmless-name";
import { EVIDENCE_BYTES, EvidenceRefused, type EvidenceType } from "./limits";
import type { EvidenceSubject } from "./types";

/** A file whose bytes were looked at: `type` is what they are, whatever it is called. */
export interface NewEvidence {
  plan: string;
  subject: EvidenceSubject;
  name: string;
  type: EvidenceType;
  bytes: Uint8Array;
}

/**
 * Keeps a file and attaches it to a figure or record of a plan: the row and its audit event in one transaction, the bytes
 * on the disk before, so that no row names a file that is not there.
 * @throws DomainError `forbidden`; `not-found`, for a subject of another plan too
 * @throws EvidenceRefused `empty`, `tooLarge`, `diskFull`; `there` where the very file is attached already
 */
export async function attachEvidence(actor: Actor, evidence: NewEvidence): Promise<string> {
  authorise(canWriteRecords(actor));
  const { plan, subject, type, bytes } = evidence;
  if (bytes.byteLength === 0) throw new EvidenceRefused("empty");
  if (bytes.byteLength > EVIDENCE_BYTES) throw new EvidenceRefused("tooLarge");
  await readSnapshot((tx) => findSubject(tx, plan, subject));
  const folder = evidenceFolder(env().DATABASE_URL);
  const sha256 = await keepEvidence(folder, bytes);
  try {
    return await writeTransaction(async (tx) => {
      const { planId, subjectId } = await findSubject(tx, plan, subject);
      const kind = subject.kind === "figure" ? "figure" : "record";
      const known = await tx.evidence.findFirst({
        where: { subject: kind, subjectId, sha256 },
        select: { id: true },
      });
      if (known !== null) throw new EvidenceRefused("there");
      const id = newId();
      const at = new Date();
      const name = harmlessName(evidence.name, type);
      const size = bytes.byteLength;
      const row = { id, planId, sha256, size, type, name, subject: kind, subjectId };
      await tx.evidence.create({ data: { ...row, memberId: actor.id, at } });
      await recordAudit(tx, {
        at,
        actorId: actor.id,
        action: "evidence.attached",
        subjectType: "evidence",
        subjectId: id,
        detail: { name, type, size, sha256, subject: kind, of: subjectId },
      });
      return id;
    });
  } catch (error) {
    await removeUnused(folder, sha256Of(bytes));
    throw error;
  }
}

/** Removes a file that no row names: what was kept for a row that then was not written. */
async function removeUnused(folder: string, sha256: string): Promise<void> {
  const used = await readSnapshot((tx) => tx.evidence.count({ where: { sha256 } }));
  if (used === 0) await rm(evidencePath(folder, sha256), { force: true });
}
