import "server-only";

import type { Actor } from "@/lib/access/types";
import type { ReadTransaction } from "@/lib/db/client";

import { readDraft, type DraftRow } from "./draft-rows";
import type { DraftLine, PlanDraft, Purpose } from "./types";

/** Reads a draft in the given transaction, for who may. */
export async function findDraft(
  tx: ReadTransaction,
  actor: Actor,
  id: string,
): Promise<PlanDraft | null> {
  const row = await tx.planDraft.findUnique({
    where: { id },
    include: { author: { select: { name: true } } },
  });
  if (row === null) return null;
  const { texts, file, faults, differences } = await readDraft(tx, row);
  const { reason, basis, basisOn } = row;
  const line = { ...draftLine(row, actor), name: file.plan.name };
  return { ...line, texts, file, faults, differences, reason, basis, basisOn };
}

/** Gives what a list says of a draft, as the one who asks sees it. */
export function draftLine(
  row: DraftRow & { author: { name: string } },
  actor: Actor,
): Omit<DraftLine, "name" | "faults"> {
  return {
    id: row.id,
    code: row.code,
    purpose: row.purpose as Purpose,
    lockVersion: row.lockVersion,
    changedAt: row.changedAt.toISOString(),
    author: row.author.name,
    isOwn: row.authorId === actor.id,
  };
}
