import "server-only";

import { authorise, DomainError } from "@/lib/errors/domain-error";
import { recordAudit } from "@/lib/audit/record-audit";
import { writeTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { canManageLinks } from "@/lib/access/link-policy";

import { loadStatement } from "./load-statement";
import type { StatementColumns } from "./site-statement";

/**
 * States who publishes the public site and under which licence, in place of what was stated before. `seen` is
 * the number of the statement that was looked at.
 * @throws DomainError `forbidden`, `conflict`
 */
export async function stateSite(
  actor: Actor,
  { seen, columns }: { seen: number; columns: StatementColumns },
): Promise<void> {
  authorise(canManageLinks(actor));
  await writeTransaction(async (tx) => {
    const at = new Date();
    const { number: last, ...before } = await loadStatement(tx);
    if (last !== seen) throw new DomainError("conflict", { key: "links.errors.statedMeanwhile" });
    const isSame = Object.entries(before).every(
      ([name, value]) => columns[name as keyof StatementColumns] === value,
    );
    if (isSame) return;
    const number = last + 1;
    await tx.siteStatement.create({ data: { number, ...columns, actorId: actor.id, at } });
    await recordAudit(tx, {
      at,
      actorId: actor.id,
      action: "site.stated",
      subjectType: "site-statement",
      subjectId: String(number),
      detail: { ...columns },
    });
  });
}
