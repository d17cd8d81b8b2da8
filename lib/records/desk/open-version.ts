import "server-only";

import type { Actor } from "@/lib/access/types";
import {
  canDecideVersion,
  canEditVersion,
  canTakeBackVersion,
  type VersionState,
} from "@/lib/records/policy";
import { readPayload, type RecordKind } from "@/lib/records/schemas";

import type { OpenVersion } from "./types";

export const OPEN_COLUMNS = {
  id: true,
  number: true,
  payload: true,
  withdrawn: true,
  reason: true,
  state: true,
  lockVersion: true,
  authorId: true,
  submittedAt: true,
  reviewedAt: true,
  returnNote: true,
  author: { select: { name: true } },
  reviewer: { select: { name: true } },
} as const;

/** A version with what its readers may do with it. */
export interface OpenRow {
  id: string;
  number: number;
  payload: string;
  withdrawn: boolean;
  reason: string | null;
  state: string;
  lockVersion: number;
  authorId: string;
  submittedAt: Date | null;
  author: { name: string };
}

export function isOpen({ state }: { state: string }): boolean {
  return state === "draft" || state === "submitted";
}

/** Shows an open version to a member, with what that member may do with it. */
export function toOpenVersion(actor: Actor, kind: RecordKind, row: OpenRow): OpenVersion {
  const owned = { state: row.state as VersionState, authorId: row.authorId };
  return {
    version: row.id,
    lockVersion: row.lockVersion,
    state: owned.state,
    author: row.author.name,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    payload: readPayload(kind, row.payload),
    isWithdrawn: row.withdrawn,
    why: row.reason,
    mayEdit: canEditVersion(actor, owned),
    mayTakeBack: canTakeBackVersion(actor, owned),
    mayDecide: canDecideVersion(actor, owned),
    isOwn: row.authorId === actor.id,
  };
}
