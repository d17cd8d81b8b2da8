import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import { contentHash, sealLines } from "@/lib/audit/seal";
import type { WriteTransaction } from "@/lib/db/client";
import { readDefinitionContents, type Definition } from "@/lib/plans/sealed-definitions";

import type { Signature } from "./signature";

/** Ids of the definitions that were made just now; those that were there keep the seal they have. */
export type MadeDefinitions = Record<Exclude<Definition, "plan">, string[]>;

/** Seals the definitions that were made for a plan by one audit event; writes none where nothing was made. */
export async function sealDefinitions(
  tx: WriteTransaction,
  plan: string,
  made: MadeDefinitions,
  by: Signature,
): Promise<void> {
  const rows = [];
  for (const kind of ["scope", "indicator", "calibre"] as const) {
    if (made[kind].length === 0) continue;
    for (const content of await readDefinitionContents(tx, kind, made[kind])) {
      const subjectId = String(content["id"]);
      rows.push({ subjectType: kind, subjectId, seal: contentHash(content) });
    }
  }
  if (rows.length === 0) return;
  await recordAudit(tx, {
    at: by.at,
    actorId: by.memberId,
    action: "plan.defined",
    subjectType: "plan",
    subjectId: plan,
    detail: { plan, rows: rows.length, seals: sealLines(rows) },
  });
}
