import type { RecordKind } from "@/lib/records/schemas";

import type { EvidenceType } from "./limits";

/** What a file is evidence of: a record by kind and code, or a figure by its cell (`cellId`). */
export interface EvidenceSubject {
  readonly kind: RecordKind | "figure";
  readonly code: string;
}

/** A file as members see it in a list. */
export interface EvidenceItem {
  readonly id: string;
  readonly name: string;
  readonly type: EvidenceType;
  readonly size: number;
  readonly sha256: string;
  readonly member: string;
  readonly at: string;
  readonly subject: EvidenceSubject;
  readonly release: EvidenceRelease;
}

/** Whether readers of public links may download a file, as it is decided now. */
export interface EvidenceRelease {
  /** Releases from now on carry it. */
  readonly isPublic: boolean;
  /** Another decision waits for a second person. */
  readonly waits: boolean;
  /** Why the last proposal came back; null where it did not. */
  readonly returned: string | null;
  /** Number of the last decided version, 0 for none. */
  readonly seen: number;
}

/** Tells subjects apart. */
export function subjectKey({ kind, code }: EvidenceSubject): string {
  return `${kind} ${code}`;
}
