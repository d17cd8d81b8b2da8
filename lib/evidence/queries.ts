import "server-only";

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";

import { canReadRelease } from "@/lib/access/link-policy";
import { canViewWorkspace } from "@/lib/access/policy";
import type { PublicScope } from "@/lib/access/public-scope";
import type { Actor } from "@/lib/access/types";
import { env } from "@/lib/config/env";
import { readSnapshot } from "@/lib/db/client";
import { authorise, requireFound } from "@/lib/errors/domain-error";
import { ofKind } from "@/lib/records/of-kind";
import { getReleasedRecords } from "@/lib/records/queries";

import { evidenceFolder, evidencePath } from "./evidence-folder";
import { findSubjectIds } from "./find-subject";
import { loadEvidence } from "./load-evidence";
import type { EvidenceItem, EvidenceSubject } from "./types";

/**
 * Lists the files attached to figures or records of a plan, newest first.
 * @throws DomainError `forbidden`
 */
export async function listEvidenceOf(
  actor: Actor,
  planCode: string,
  subjects: readonly EvidenceSubject[],
): Promise<readonly EvidenceItem[]> {
  authorise(canViewWorkspace(actor));
  return readSnapshot(async (tx) => {
    const subjectIds = await findSubjectIds(tx, planCode, subjects);
    return subjectIds.length === 0 ? [] : loadEvidence(tx, planCode, { subjectIds });
  });
}

/** A file to be sent: only ever as a download. */
export interface EvidenceFile {
  readonly name: string;
  readonly size: number;
  readonly body: ReadableStream;
}

/**
 * Opens a file for a member.
 * @throws DomainError `forbidden`; `not-found`, where its bytes are gone too
 */
export async function openEvidence(actor: Actor, id: string): Promise<EvidenceFile> {
  authorise(canViewWorkspace(actor));
  const row = requireFound(
    await readSnapshot((tx) => tx.evidence.findUnique({ where: { id } })),
    "evidence",
  );
  return sendFile(row);
}

/**
 * Opens a file for a reader of a public link: one that the link's release carries, with what it is evidence of.
 * @throws DomainError `forbidden`; `not-found` for every other, as for one that does not exist
 */
export async function openReleasedEvidence(scope: PublicScope, id: string): Promise<EvidenceFile> {
  authorise(canReadRelease(scope));
  const { records } = await getReleasedRecords(scope);
  const isCarried = ofKind(records, "evidence-release").some(
    ({ payload }) => payload.evidenceId === id,
  );
  const row = isCarried
    ? await readSnapshot((tx) => tx.evidence.findFirst({ where: { id, planId: scope.planId } }))
    : null;
  return sendFile(requireFound(row, "evidence"));
}

async function sendFile({ name, sha256 }: { name: string; sha256: string }): Promise<EvidenceFile> {
  const path = evidencePath(evidenceFolder(env().DATABASE_URL), sha256);
  const found = await stat(path).catch(() => null);
  const { size } = requireFound(found, "evidence");
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream;
  return { name, size, body };
}
