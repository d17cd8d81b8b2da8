import "server-only";

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";

import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import { env } from "@/lib/config/env";
import { readSnapshot } from "@/lib/db/client";
import { authorise, requireFound } from "@/lib/errors/domain-error";

import { evidenceFolder, evidencePath } from "./evidence-folder";
import type { EvidenceType } from "./limits";
import type { EvidenceItem, EvidenceSubject } from "./types";

/**
 * Lists the files attached to a figure or record of a plan, newest first.
 * @throws DomainError `forbidden`
 */
export async function listEvidenceOf(
  actor: Actor,
  planCode: string,
  { kind, code }: EvidenceSubject,
): Promise<readonly EvidenceItem[]> {
  authorise(canViewWorkspace(actor));
  return readSnapshot(async (tx) => {
    const record =
      kind === "figure"
        ? { id: code }
        : await tx.planRecord.findFirst({ where: { plan: { code: planCode }, kind, code } });
    if (record === null) return [];
    const rows = await tx.evidence.findMany({
      where: {
        plan: { code: planCode },
        subject: kind === "figure" ? "figure" : "record",
        subjectId: record.id,
      },
      orderBy: { at: "desc" },
      include: { member: { select: { name: true } } },
    });
    return rows.map(({ id, name, type, size, sha256, member, at }) => ({
      id,
      name,
      type: type as EvidenceType,
      size,
      sha256,
      member: member.name,
      at: at.toISOString(),
    }));
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
  const path = evidencePath(evidenceFolder(env().DATABASE_URL), row.sha256);
  const found = await stat(path).catch(() => null);
  const { size } = requireFound(found, "evidence");
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream;
  return { name: row.name, size, body };
}
