import type { Scope } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

import type { SignedTarget, TargetCatalogue } from "./target-types";

/** Code of a dimension among whose members a target can be divided. */
export type PartKind = string;

export interface AllocationCell {
  readonly scope: string;
  /** The allocation in force; null where there is none. */
  readonly current: SignedTarget | null;
}

export interface AllocationRow {
  readonly indicator: string;
  /** Target of the whole, which the parts are held against; null where it has none. */
  readonly whole: SignedTarget | null;
  /** Target whose year, calibre and requirement a first allocation takes; null where there is none to take them from. */
  readonly basis: SignedTarget | null;
  /** In the order of the grid's parts. */
  readonly cells: readonly AllocationCell[];
}

/** Targets of a plan's indicators divided among the parts of one kind; for administrators only. */
export interface AllocationGrid {
  readonly catalogue: TargetCatalogue;
  readonly kind: PartKind;
  /** Kinds that the plan has parts of. */
  readonly kinds: readonly PartKind[];
  /** What the parts are parts of: the plan's whole, or one of its parts. */
  readonly whole: Scope;
  readonly parts: readonly Scope[];
  readonly rows: readonly AllocationRow[];
  /** The past instant that the grid shows, read-only; null for now. */
  readonly asOf: Instant | null;
}
