import "server-only";

import type { Actor } from "@/lib/access/types";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { authorise, requireFound } from "@/lib/errors/domain-error";
import { saveRecord, type StoredVersion } from "@/lib/records/mutations";
import { canWriteKind } from "@/lib/records/policy";

import { loadEvidence } from "./load-evidence";
import { releaseCode } from "./release-code";
import type { EvidenceReleaseInput } from "./release-input";
import type { EvidenceSubject } from "./types";

/**
 * Proposes that a file goes out with the next release, or no longer does; a second person decides. It is about what
 * the file is evidence of, so that a link which does not share that never has the file.
 * @throws DomainError `forbidden`, `not-found`; `conflict` as `saveRecord`
 */
export async function proposeEvidenceRelease(
  actor: Actor,
  { plan, evidence, seen, isPublic, why }: EvidenceReleaseInput,
): Promise<StoredVersion> {
  authorise(canWriteKind(actor, "evidence-release"));
  const payload = await readSnapshot(async (tx) => {
    const [found = null] = await loadEvidence(tx, plan, { id: evidence });
    const file = requireFound(found, "evidence");
    const { name, type, size, sha256, subject } = file;
    return {
      sources: [],
      indicators: await indicatorsOf(tx, plan, subject),
      scopes: [],
      position: 0,
      title: { zh: name, en: name },
      evidenceId: evidence,
      file: { type, size, sha256 },
      subject,
      isPublic,
      why,
    };
  });
  const record = { plan, kind: "evidence-release", code: releaseCode(evidence) } as const;
  return saveRecord(actor, { ...record, payload, withdrawn: false, reason: why, seen }, "submit");
}

/** The indicators that a file is about: that of its figure, or those that its record names. */
async function indicatorsOf(
  tx: ReadTransaction,
  plan: string,
  { kind, code }: EvidenceSubject,
): Promise<readonly string[]> {
  if (kind === "figure") return code.split("/").slice(0, 1);
  const version = await tx.recordVersion.findFirst({
    where: { state: "approved", record: { kind, code, plan: { code: plan } } },
    orderBy: [{ reviewedAt: "desc" }, { number: "desc" }],
    select: { payload: true },
  });
  return version === null ? [] : namedIndicators(version.payload);
}

function namedIndicators(payload: string): readonly string[] {
  const { indicators } = JSON.parse(payload) as { indicators?: readonly string[] };
  return indicators ?? [];
}
