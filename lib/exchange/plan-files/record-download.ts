import "server-only";

import type { Actor } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/record-audit";
import { writeTransaction } from "@/lib/db/client";
import { authorise } from "@/lib/errors/domain-error";
import { canManageTargets } from "@/lib/plans/policy";

/**
 * Keeps on record that an administrator took the file of a plan, or with "" the empty template.
 * @throws DomainError `forbidden`
 */
export async function recordPlanFileDownload(actor: Actor, code: string): Promise<void> {
  authorise(canManageTargets(actor));
  await writeTransaction((tx) =>
    recordAudit(tx, {
      at: new Date(),
      actorId: actor.id,
      action: "export.downloaded",
      subjectType: "plan",
      subjectId: code === "" ? "template" : code,
      detail: { what: "plan-file", format: "xlsx" },
    }),
  );
}
