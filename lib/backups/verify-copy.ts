import "server-only";

import { verifyChain } from "@/lib/audit/verify-chain";
import { withSettings } from "@/lib/config/env";
import { closeDatabase } from "@/lib/db/client";
import { countPending } from "@/lib/db/ground/migrations";
import { evidenceFolder } from "@/lib/evidence/evidence-folder";
import { verifyEvidenceFiles } from "@/lib/evidence/verify-files";
import { verifyEvidence } from "@/lib/seals/verify-evidence";

import { evidenceBeside } from "./beside-database";
import type { Manifest } from "./manifest";

const NOTHING_LOST = { findings: [] };

/**
 * Verifies the audit of a copy under the key given: its chain, everything that the chain seals, and the
 * evidence beside it. A copy that an
 * older version has written is verified by its chain alone, because what is sealed is read as this version stores it.
 * @throws DatabaseMismatch where a newer version or another program has written it; Error where it cannot be verified
 */
export async function verifyCopy(file: string, key: string | null): Promise<Manifest["audit"]> {
  const isOlder = countPending(file) > 0;
  return verifyAt(`file:${file}`, key, { isOlder, evidence: evidenceBeside(file) });
}

/** Verifies the audit of a site's own database, of this version, as `verifyCopy` does that of a copy. */
export async function verifyDatabase(url: string, key: string | null): Promise<Manifest["audit"]> {
  return verifyAt(url, key, { isOlder: false, evidence: evidenceFolder(url) });
}

async function verifyAt(
  url: string,
  key: string | null,
  { isOlder, evidence }: { isOlder: boolean; evidence: string },
): Promise<Manifest["audit"]> {
  await closeDatabase();
  try {
    const changes = { DATABASE_URL: url, AUDIT_SECRET: key ?? undefined };
    return await withSettings(changes, async () => {
      const { chain, findings } = isOlder
        ? { chain: await verifyChain(), findings: [] }
        : await verifyEvidence();
      const files = isOlder ? NOTHING_LOST : await verifyEvidenceFiles(evidence);
      const holds = chain.broken === null && findings.length === 0 && files.findings.length === 0;
      return { holds, newest: chain.head };
    });
  } finally {
    await closeDatabase();
  }
}
