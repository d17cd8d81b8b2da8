import "server-only";

import { env } from "@/lib/config/env";
import { readSnapshot } from "@/lib/db/client";
import { hasTable } from "@/lib/db/has-table";

import { evidenceFolder, hashOnDisk } from "./evidence-folder";

/** A file of evidence that is not as it was kept. */
export interface EvidenceFinding {
  readonly kind: "missing" | "changed";
  readonly name: string;
  readonly sha256: string;
}

/**
 * Holds every file of evidence against the hash in its row, for the command line and for a backup: `folder` is that of
 * the database where none is given. A database older than evidence has none.
 */
export async function verifyEvidenceFiles(
  folder = evidenceFolder(env().DATABASE_URL),
): Promise<{ files: number; findings: readonly EvidenceFinding[] }> {
  const rows = await readSnapshot(async (tx) => {
    if (!(await hasTable(tx, "Evidence"))) return [];
    return tx.evidence.findMany({
      distinct: ["sha256"],
      orderBy: { sha256: "asc" },
      select: { sha256: true, name: true },
    });
  });
  const findings: EvidenceFinding[] = [];
  for (const { sha256, name } of rows) {
    const found = await hashOnDisk(folder, sha256);
    if (found !== sha256)
      findings.push({ kind: found === null ? "missing" : "changed", name, sha256 });
  }
  return { files: rows.length, findings };
}
