import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";

import type { SourceChoice } from "./check-source";

/** The id of the chosen source; a newly described one is written, unless the very same is there already. */
export async function storeSource(
  tx: WriteTransaction,
  choice: SourceChoice,
  by: { readonly actorId: string; readonly at: Date },
): Promise<string | null> {
  if (choice.kind === "none") return null;
  if (choice.kind === "existing") {
    const row = await tx.source.findUniqueOrThrow({
      where: { key: choice.key },
      select: { id: true },
    });
    return row.id;
  }
  const known = await tx.source.findFirst({ where: { ...choice.source }, select: { id: true } });
  if (known !== null) return known.id;
  const id = newId();
  const key = `entry-${id.slice(0, 13)}`;
  await tx.source.create({ data: { id, key, ...choice.source, createdAt: by.at } });
  await recordAudit(tx, {
    ...by,
    action: "source.created",
    subjectType: "source",
    subjectId: id,
    detail: { key },
  });
  return id;
}
