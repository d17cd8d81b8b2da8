import "server-only";

import { LRUCache } from "lru-cache";

import { processWide } from "@/lib/config/process-wide";

export interface UploadProgress {
  done: number;
  total: number;
  cancelled: boolean;
}

/** Uploads that are being written, by member and ticket; the old ones are forgotten by themselves. */
const uploads = processWide(
  "upload progress",
  () => new LRUCache<string, UploadProgress>({ max: 200, ttl: 10 * 60 * 1000 }),
);

/** Names an upload so that a member only ever names their own. */
export function ticketOf({ id }: { id: string }, ticket: string): string {
  return `${id}/${ticket}`;
}

export function tellProgress(ticket: string, done: number, total: number): void {
  uploads.set(ticket, { done, total, cancelled: isCancelled(ticket) });
}

export function findProgress(ticket: string): UploadProgress | null {
  return uploads.get(ticket) ?? null;
}

/** Has an upload stop before it is committed; one that is written already stays written. */
export function cancelUpload(ticket: string): void {
  uploads.set(ticket, { ...(findProgress(ticket) ?? { done: 0, total: 0 }), cancelled: true });
}

export function isCancelled(ticket: string): boolean {
  return findProgress(ticket)?.cancelled === true;
}
