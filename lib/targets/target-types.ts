import type { Catalogue } from "@/lib/figures/types";
import type { Dimension, TargetVersion } from "@/lib/plans/types";

/** A version with the name of whoever signed it, for administrators only; null where that is not known. */
export interface SignedTarget extends TargetVersion {
  readonly createdBy: string | null;
}

/** A target with all its versions, newest first and never empty. */
export interface StoredTarget {
  readonly indicator: string;
  readonly scope: string;
  readonly versions: readonly SignedTarget[];
}

/** What the page of targets shows; for administrators only, because it names who signed. */
export interface TargetPage {
  readonly catalogue: Catalogue;
  /** Targets in the plan's order: indicator, then scope. */
  readonly histories: readonly StoredTarget[];
}

/** The catalogue with the words for the parts that targets are divided among. */
export interface TargetCatalogue extends Catalogue {
  readonly dimensions: readonly Dimension[];
}

/** What the next version of a target says. */
type TargetContent = Pick<
  TargetVersion,
  "comparison" | "min" | "max" | "calibre" | "year" | "wording" | "milestones"
>;

export interface NextVersion extends TargetContent {
  indicator: string;
  scope: string;
  /** The version in force, which the new one follows; null where it is the first. */
  after: TargetVersion | null;
}
