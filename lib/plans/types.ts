import type { Instant } from "@/lib/vocabulary/instant";

/** A text in both languages of the product. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** A decimal number as text (`"32.6"`), at most 15 significant digits: never a float on its way. */
export type DecimalText = string;

/** Kind of the one scope that is a plan's whole. */
export const WHOLE_KIND = "province";

/** `province`, the whole, or the code of the dimension that a part belongs to. */
export type ScopeKind = string;

/**
 * Ways to count. `level` size in a year, `stock` number at year end, `cumulative` since the plan began,
 * `qualitative` a statement.
 */
export const ACCRUALS = ["level", "stock", "cumulative", "qualitative"] as const;
export type Accrual = (typeof ACCRUALS)[number];

/** Ways in which a target is met. `lte`: lower is better, as with a rank. `statement`: no number. */
export const COMPARISONS = ["gt", "gte", "lte", "between", "statement"] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const TARGET_ORIGINS = ["plan", "allocation"] as const;
export type TargetOrigin = (typeof TARGET_ORIGINS)[number];

export const QUALIFIERS = ["exact", "about", "more-than", "nearly"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const NATURES = ["actual", "provisional", "forecast"] as const;
export type Nature = (typeof NATURES)[number];

export const FLAGS = ["not-collected", "not-applicable"] as const;
export type Flag = (typeof FLAGS)[number];

/** Grades of sources: A official site, B named medium, C repost of a named medium, D a lead: neither of them, X illustrative. */
export const SOURCE_GRADES = ["A", "B", "C", "D", "X"] as const;
export type SourceGrade = (typeof SOURCE_GRADES)[number];

export interface Plan {
  readonly code: string;
  readonly name: LocalText;
  readonly startYear: number;
  readonly endYear: number;
  readonly illustrative: boolean;
  /** Whom the plan is of, 湖北省; null or absent where it does not say. */
  readonly region?: LocalText | null;
  /** How the site that shows it is called; null or absent where it does not say. */
  readonly product?: LocalText | null;
}

/** That a plan is read-only: since when and why. */
export interface Retirement {
  readonly at: Instant;
  readonly reason: string;
  /** Document that it rests on, and its day; empty where there is none. */
  readonly basis: string;
  readonly basisOn: string;
}

export interface RetiredPlan extends Retirement {
  /** Code of the plan. */
  readonly plan: string;
}

/** One way in which a plan divides its whole or a part of it: 科创中心, 区域载体, 核心领域. */
export interface Dimension {
  readonly code: string;
  readonly name: LocalText;
  /** Name of what none of its members is: 其他市州. */
  readonly rest: LocalText;
}

export interface Scope {
  readonly code: string;
  readonly kind: ScopeKind;
  readonly name: LocalText;
  /** Code of the scope this one is a part of; null for the province. */
  readonly parent: string | null;
  /** Further names that tables call the whole by; only where a catalogue is read to find names in them. */
  readonly also?: readonly string[];
}

export interface Indicator {
  readonly code: string;
  readonly name: LocalText;
  readonly unit: LocalText | null;
  readonly accrual: Accrual;
  /** Digits after the point that a value of this indicator may have. */
  readonly decimals: number;
  /** Whether the indicator is reported for context only: the plan sets no target for it. */
  readonly context: boolean;
  /** Whether the named things behind the count are kept in a register. */
  readonly register: boolean;
  readonly definition: LocalText | null;
  /** What the published numbers of this indicator may not be read as; null where there is nothing to warn of. */
  readonly caution: LocalText | null;
}

export interface Calibre {
  readonly code: string;
  readonly name: LocalText;
  readonly note: LocalText | null;
}

/** What whoever opened an address found: as cited, elsewhere, no more, or something that says otherwise. */
export const CHECK_RESULTS = ["found", "moved", "gone", "otherwise"] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** The last check of a source (来源核验), as every reader sees it: never by whom. */
export interface SourceCheck {
  /** Day on which the address was opened, as exactly as known. */
  readonly on: string;
  readonly result: CheckResult;
  /** Title that stands on the page; null where it was not noted. */
  readonly pageTitle: string | null;
  /** Where it is now; only of one that has moved. */
  readonly address: string | null;
  readonly note: LocalText | null;
}

export interface Source {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  /** Day of publication as far as known: a day, a month or a year; null where it is not known. */
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly grade: SourceGrade;
  readonly note: LocalText | null;
  /** The last check of its address; absent where nobody has checked it. */
  readonly check?: SourceCheck;
}

/** One version of a target. The one in force at an instant is the highest version approved by then. */
export interface TargetVersion {
  readonly indicator: string;
  readonly scope: string;
  readonly version: number;
  readonly year: number;
  readonly comparison: Comparison;
  /**
   * Bound, in the indicator's unit: of `between` its lower end, of `lte` the value not to exceed; null for a
   * statement.
   */
  readonly min: DecimalText | null;
  readonly max: DecimalText | null;
  readonly calibre: string | null;
  readonly wording: LocalText;
  readonly origin: TargetOrigin;
  readonly reason: string | null;
  /** How the wording is read where it can be read otherwise; null where it is plain. */
  readonly reading: LocalText | null;
  readonly source: string | null;
  readonly milestones: readonly { readonly year: number; readonly value: DecimalText }[];
  readonly approvedAt: Instant;
}

export interface BaselineVersion {
  readonly indicator: string;
  readonly scope: string;
  readonly version: number;
  readonly year: number;
  readonly value: DecimalText;
  readonly qualifier: Qualifier;
  readonly calibre: string;
  readonly wording: LocalText;
  /** Growth announced with the value, a fraction a year: 0.326 is 32.6 %. */
  readonly publishedGrowth: DecimalText | null;
  readonly source: string | null;
  readonly approvedAt: Instant;
}

/** Figures counted by `from` may be compared with `to` for this indicator; one way, not transitive. */
export interface Bridge {
  readonly indicator: string;
  readonly from: string;
  readonly to: string;
  readonly note: LocalText;
  readonly approvedAt: Instant;
  readonly withdrawnAt: Instant | null;
}
