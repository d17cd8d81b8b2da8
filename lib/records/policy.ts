import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

import type { RecordKind } from "./schemas";

export type VersionState = "draft" | "submitted" | "approved" | "returned";

/** A version as the rights look at it. */
export interface OwnedVersion {
  state: VersionState;
  authorId: string;
}

type Nobody = null | undefined;

export function canWriteRecords(actor: Actor | Nobody): boolean {
  return canViewWorkspace(actor) && (actor?.role === "analyst" || actor?.role === "admin");
}

export function canReviewRecords(actor: Actor | Nobody): boolean {
  return canViewWorkspace(actor) && (actor?.role === "reviewer" || actor?.role === "admin");
}

/** Whether the actor may have an indicator counted from its register. */
export function canDeclareCount(actor: Actor | Nobody): boolean {
  return canWriteRecords(actor) && actor?.role === "admin";
}

/** Whether the actor has anything to do where judgements are written and reviewed. */
export function mayUseJudgementDesk(actor: Actor | Nobody): boolean {
  return canWriteRecords(actor) || canReviewRecords(actor);
}

/** Whether the actor may go on with a version that is still theirs: change it, send it, discard it. */
export function canEditVersion(actor: Actor | Nobody, version: OwnedVersion): boolean {
  return canWriteRecords(actor) && version.state === "draft" && version.authorId === actor?.id;
}

/** Whether the actor may take a submission back. */
export function canTakeBackVersion(actor: Actor | Nobody, version: OwnedVersion): boolean {
  return canWriteRecords(actor) && version.state === "submitted" && version.authorId === actor?.id;
}

/** Whether the actor may decide about a version: whoever wrote it may not, whatever roles they have. */
export function canDecideVersion(actor: Actor | Nobody, version: OwnedVersion): boolean {
  return canReviewRecords(actor) && version.state === "submitted" && version.authorId !== actor?.id;
}

/** What of the records may leave the workspace. Every kind has to be decided here before it can be stored. */
const PUBLIC_KINDS: Readonly<Record<RecordKind, boolean>> = {
  fact: true,
  ranking: true,
  action: true,
  milestone: true,
  promise: true,
  contradiction: true,
  entry: true,
  "register-count": true,
  // Shown at its source, and by no name of a member.
  "source-check": true,
  judgement: true,
};

export function isPublicKind(kind: RecordKind): boolean {
  return PUBLIC_KINDS[kind];
}
