import { canViewWorkspace, canWrite } from "@/lib/access/policy";
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
  return canWrite(actor) && (actor?.role === "analyst" || actor?.role === "admin");
}

/** Who does what, whose name may be public and which file, is the administrator's to say. */
const ADMINISTERED: ReadonlySet<RecordKind> = new Set([
  "unit",
  "responsibility",
  "assignment",
  "evidence-release",
]);

/** Whether the actor may write records of a kind; a second person approves them all the same. */
export function canWriteKind(actor: Actor | Nobody, kind: RecordKind): boolean {
  return canWriteRecords(actor) && (actor?.role === "admin" || !ADMINISTERED.has(kind));
}

export function canReviewRecords(actor: Actor | Nobody): boolean {
  return canWrite(actor) && (actor?.role === "reviewer" || actor?.role === "admin");
}

/** Whether the actor may have an indicator counted from its register. */
export function canDeclareCount(actor: Actor | Nobody): boolean {
  return canWriteRecords(actor) && actor?.role === "admin";
}

/** Whether the actor sees where records are written and reviewed: everybody whose role does either. */
export function mayUseDesk(actor: Actor | Nobody): boolean {
  return canViewWorkspace(actor) && actor?.role !== "official";
}

/** Whether the actor may go on with a version that is still theirs: change it, send it, discard it. */
export function canEditVersion(actor: Actor | Nobody, version: OwnedVersion): boolean {
  return canWriteRecords(actor) && version.state === "draft" && version.authorId === actor?.id;
}

/** Whether the author of a draft can go on with it no longer: the account is closed, or writes no such records now. */
export function isLeftBehind(
  { role, disabledAt }: { role: string; disabledAt: Date | null },
  kind: RecordKind,
): boolean {
  if (disabledAt !== null) return true;
  return role !== "admin" && (role !== "analyst" || ADMINISTERED.has(kind));
}

/** Whether the actor may take a submission back. */
export function canTakeBackVersion(actor: Actor | Nobody, version: OwnedVersion): boolean {
  return canWriteRecords(actor) && version.state === "submitted" && version.authorId === actor?.id;
}

/** Whether the actor may decide about a version: whoever wrote it may not, whatever roles they have. */
export function canDecideVersion(actor: Actor | Nobody, version: OwnedVersion): boolean {
  return canReviewRecords(actor) && version.state === "submitted" && version.authorId !== actor?.id;
}

/**
 * What of the records may leave the workspace. Every kind has to be decided here before it can be stored; of units and
 * of what names units only the public ones (`sharedRecords`).
 */
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
  note: true,
  unit: true,
  responsibility: true,
  assignment: true,
  // Only where it says so, and only with what the file is evidence of (`sharedRecords`).
  "evidence-release": true,
};

export function isPublicKind(kind: RecordKind): boolean {
  return PUBLIC_KINDS[kind];
}
