import type { LocalText } from "@/lib/plans/types";
import type { VersionState } from "@/lib/records/policy";
import type { RecordKind } from "@/lib/records/schemas";
import type { Instant } from "@/lib/vocabulary/instant";

import type { DeskName } from "./desks";
import type { RefKind } from "./fields";

export interface Option {
  readonly code: string;
  readonly name: LocalText;
  /** Withdrawn: it is named where it was chosen before, and not offered. */
  readonly isGone?: true;
}

/** What the fields of the desks can choose from. */
export type DeskOptions = Readonly<Record<RefKind, readonly Option[]>>;

export type StoredPayload = Readonly<Record<string, unknown>>;

/** A version that is being written or waits for review. */
export interface OpenVersion {
  readonly version: string;
  readonly lockVersion: number;
  readonly state: VersionState;
  readonly author: string;
  readonly submittedAt: Instant | null;
  readonly payload: StoredPayload;
  readonly isWithdrawn: boolean;
  /** Why it replaces the version in force; null for the first one. */
  readonly why: string | null;
  readonly mayEdit: boolean;
  readonly mayTakeBack: boolean;
  readonly mayDecide: boolean;
  readonly isOwn: boolean;
}

/** How a record is named: by its title or by what it is about, and the stretch of time that it tells of. */
export interface RecordTitle {
  readonly names: readonly LocalText[];
  /** As stored; null for a record of no particular time. */
  readonly period: string | null;
}

/** One record on its desk. */
export interface DeskRow {
  readonly kind: RecordKind;
  readonly code: string;
  readonly title: RecordTitle;
  /** What is in force; null where nothing was approved, or it was withdrawn. */
  readonly inForce: StoredPayload | null;
  readonly open: OpenVersion | null;
  /** Why the last version came back, and from whom; null where it did not, or was not the reader's. */
  readonly returned: { readonly note: string; readonly by: string } | null;
  /** What the form starts from. */
  readonly start: StoredPayload;
  /** Number of the last decided version, 0 where there is none: what a new version follows. */
  readonly last: number;
}

export interface RecordDesk {
  readonly name: DeskName;
  readonly rows: readonly DeskRow[];
  readonly options: DeskOptions;
  readonly mayWrite: boolean;
}

/** What waits for a reviewer, of all kinds. */
export interface WaitingRecord {
  readonly kind: RecordKind;
  readonly code: string;
  readonly title: RecordTitle;
  readonly inForce: StoredPayload | null;
  readonly open: OpenVersion;
}
