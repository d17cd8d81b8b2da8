import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import type { Actor } from "@/lib/access/types";
import { canEnterFigures } from "@/lib/figures/policy";

import { cancelUpload, findProgress, ticketOf } from "./upload-progress";

/**
 * Tells how many drafts of an upload are written, of how many; zeros for one that is not being written.
 * @throws DomainError `forbidden`
 */
export function getUploadProgress(actor: Actor, ticket: string): { done: number; total: number } {
  authorise(canEnterFigures(actor));
  const { done, total } = findProgress(ticketOf(actor, ticket)) ?? { done: 0, total: 0 };
  return { done, total };
}

/**
 * Has an upload of the actor's stop before it is committed. Nobody reaches the upload of somebody else.
 * @throws DomainError `forbidden`
 */
export function cancelOwnUpload(actor: Actor, ticket: string): void {
  authorise(canEnterFigures(actor));
  cancelUpload(ticketOf(actor, ticket));
}
