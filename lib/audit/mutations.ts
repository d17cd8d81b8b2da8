import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";

import { auditCsvHeader, auditCsvRows } from "./audit-csv";
import { filterParams, filterWhere } from "./filter";
import { canViewAudit } from "./policy";
import { recordAudit } from "./record-audit";
import type { AuditFilter } from "./types";

const PAGE = 1000;

/**
 * Writes the events of a filter as CSV, oldest first, a thousand at a time. The export is kept on record before
 * its first byte is given, and is itself the first event that it leaves out.
 * @throws DomainError `forbidden`
 */
export async function exportAudit(
  actor: Actor,
  filter: AuditFilter,
): Promise<AsyncGenerator<string, void, undefined>> {
  authorise(canViewAudit(actor));
  const last = await writeTransaction(async (tx) => {
    const { _max } = await tx.auditEvent.aggregate({ _max: { id: true } });
    await recordAudit(tx, {
      at: new Date(),
      actorId: actor.id,
      action: "audit.exported",
      subjectType: "audit",
      subjectId: "events",
      detail: { format: "csv", upTo: _max.id ?? 0, ...filterParams(filter) },
    });
    return _max.id ?? 0;
  });
  return csvOf(filter, last);
}

async function* csvOf(filter: AuditFilter, last: number): AsyncGenerator<string, void, undefined> {
  yield auditCsvHeader();
  let after = 0;
  for (;;) {
    const page = await readSnapshot((tx) =>
      tx.auditEvent.findMany({
        where: { ...filterWhere(filter), id: { gt: after, lte: last } },
        orderBy: { id: "asc" },
        take: PAGE,
        include: { actor: { select: { name: true } } },
      }),
    );
    if (page.length > 0) yield auditCsvRows(page);
    const newest = page.at(-1);
    if (page.length < PAGE || newest === undefined) return;
    after = newest.id;
  }
}
