import "server-only";

import type { WriteTransaction } from "@/lib/db/client";
import { DomainError, requireFound } from "@/lib/errors/domain-error";

import { MOST, type TextRow } from "../sections";

/** A draft as somebody saw it; another version since is a conflict. */
export interface DraftRef {
  draft: string;
  lockVersion: number;
}

/**
 * Finds a draft in the version that was seen.
 * @throws DomainError `not-found`; `conflict` where it was changed meanwhile
 */
export async function requireDraft(tx: WriteTransaction, { draft: id, lockVersion }: DraftRef) {
  const draft = requireFound(await tx.planDraft.findUnique({ where: { id } }), "plan");
  if (draft.lockVersion !== lockVersion) throw changed();
  return draft;
}

/**
 * Stops what is larger than any plan before it is written.
 * @throws DomainError `invalid`
 */
export function requireFew(rows: readonly TextRow[]): void {
  if (rows.length <= MOST.rows) return;
  const values = { max: MOST.rows };
  throw new DomainError("invalid", { key: "planFiles.fault.tooManyRows", values });
}

export function changed(): DomainError {
  return new DomainError("conflict", { key: "planFiles.errors.changed" });
}
