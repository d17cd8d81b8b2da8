import "server-only";

import type { Actor } from "@/lib/access/types";
import { loadDraftWriters, type DraftWriter } from "@/lib/audit/load-draft-writers";
import type { ReadTransaction } from "@/lib/db/client";

import { readDraft, type DraftRow } from "./draft-rows";
import type { DraftLine, PlanDraft, Purpose } from "./types";

/** Reads a draft in the given transaction, for who may. */
export async function findDraft(
  tx: ReadTransaction,
  actor: Actor,
  id: string,
): Promise<PlanDraft | null> {
  const row = await tx.planDraft.findUnique({ where: { id } });
  if (row === null) return null;
  const { texts, file, faults, differences } = await readDraft(tx, row);
  const { reason, basis, basisOn } = row;
  const writers = (await loadDraftWriters(tx, [id]))(id);
  const line = { ...draftLine(row, writers, actor), name: file.plan.name };
  return { ...line, texts, file, faults, differences, reason, basis, basisOn };
}

/** Gives what a list says of a draft, as the one who asks sees it. */
export function draftLine(
  row: DraftRow,
  writers: readonly DraftWriter[],
  actor: Actor,
): Omit<DraftLine, "name" | "faults"> {
  return {
    id: row.id,
    code: row.code,
    purpose: row.purpose as Purpose,
    lockVersion: row.lockVersion,
    changedAt: row.changedAt.toISOString(),
    writers: writers.map(({ name }) => name),
    tookPart: writers.some(({ id }) => id === actor.id),
  };
}
