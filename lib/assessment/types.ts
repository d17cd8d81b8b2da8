import type { ReviewedRevision } from "@/lib/figures/types";
import type {
  Accrual,
  BaselineVersion,
  Bridge,
  Calibre,
  Comparison,
  Dimension,
  Flag,
  Indicator,
  LocalText,
  Nature,
  Plan,
  Qualifier,
  Scope,
  Source,
  SourceGrade,
  TargetOrigin,
  TargetVersion,
} from "@/lib/plans/types";
import type { Judgement, JudgementVersion } from "@/lib/records/judgement";
import type { SourceCheckVersion } from "@/lib/records/source-check";
import type { Registered, RegisterVersion } from "@/lib/register/registered";
import type { PeopleVersion } from "@/lib/records/people/people-in-force";
import type { People } from "@/lib/records/people/types";
import type { Instant } from "@/lib/vocabulary/instant";
import type { ReleaseSeal } from "@/lib/vocabulary/release";

import type { LatestValue, TargetDistance } from "./distance-types";
import type { Method } from "./method";

export type { LatestValue } from "./distance-types";

/** Everything known about a plan, unfiltered by time. The engine itself applies "as of" and the year. */
export interface AssessmentInput {
  readonly plan: Plan;
  readonly dimensions: readonly Dimension[];
  readonly scopes: readonly Scope[];
  readonly indicators: readonly Indicator[];
  readonly calibres: readonly Calibre[];
  readonly sources: readonly Source[];
  readonly targets: readonly TargetVersion[];
  readonly baselines: readonly BaselineVersion[];
  readonly bridges: readonly Bridge[];
  readonly revisions: readonly ReviewedRevision[];
  /** What was said of targets that are statements; absent where none is known. */
  readonly judgements?: readonly JudgementVersion[] | undefined;
  /** What was found when addresses of sources were opened; absent where nobody has. */
  readonly sourceChecks?: readonly SourceCheckVersion[] | undefined;
  /** The named things behind counts; absent where none is known. */
  readonly register?: readonly RegisterVersion[] | undefined;
  /** Who does what, and how it goes; absent where none is known. */
  readonly people?: readonly PeopleVersion[] | undefined;
}

/** The two clocks. `year` undefined: the last calendar year that had ended at `asOf`, at most the plan's last. */
export interface AssessmentClock {
  readonly asOf: Instant;
  readonly year?: number | undefined;
  readonly release: number | null;
  /** Proof of the release; absent or null where none is known, or nothing released is shown. */
  readonly seal?: ReleaseSeal | null;
}

export const VERDICTS = [
  "met",
  "on-track",
  "watch",
  "behind",
  "reversed",
  "missed",
  "awaiting-data",
  "not-assessable",
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const REASONS = [
  "no-data",
  "only-baseline",
  "no-baseline",
  "calibre-break",
  "qualitative",
] as const;
export type Reason = (typeof REASONS)[number];

export const BASES = ["value", "baseline", "target"] as const;

/** The source that a verdict rests on, with what tells a reader how far to trust it. */
export interface VerdictBasis {
  /** `value`: of the value judged; `baseline`: only the baseline is known; `target`: no value is known at all. */
  readonly of: (typeof BASES)[number];
  /** Key of the source. */
  readonly source: string;
  readonly publisher: string;
  readonly grade: SourceGrade;
}

/** `running`: the assessment year is before the target year. `final`: judged on the target year's value alone. */
export type Phase = "running" | "final";

/**
 * The one read model: overview, indicator page, pillar page, public link, API, spreadsheet and report all
 * render this object. Plain JSON: numbers are JSON numbers or null (never NaN), unrounded; shares and
 * growth rates are fractions (0.467 is 46.7 %); values, gaps and projections are in the indicator's unit.
 */
export interface PlanAssessment {
  readonly plan: {
    readonly code: string;
    readonly name: LocalText;
    readonly startYear: number;
    readonly endYear: number;
  };
  readonly asOf: Instant;
  readonly year: number;
  readonly phase: Phase;
  readonly release: number | null;
  /** Proof of what the whole release shows; null for a member's view, and for a release that has none yet. */
  readonly seal: ReleaseSeal | null;
  readonly methodVersion: number;
  /** What it was computed by: every sentence that tells a threshold or a rule takes it from here. */
  readonly method: Method;
  readonly illustrative: boolean;
  /** How the plan divides its whole, in its own words. */
  readonly dimensions: readonly Dimension[];
  readonly scopes: readonly Scope[];
  readonly calibres: readonly Calibre[];
  /** Only the sources that something in this object refers to. */
  readonly sources: readonly Source[];
  readonly indicators: readonly IndicatorAssessment[];
  /** Who does what, notes and milestones: said by people, never part of what is computed. */
  readonly people: People;
}

export interface IndicatorAssessment {
  readonly code: string;
  readonly name: LocalText;
  readonly unit: LocalText | null;
  readonly accrual: Accrual;
  readonly decimals: number;
  readonly context: boolean;
  readonly register: boolean;
  readonly definition: LocalText | null;
  /** What its published numbers may not be read as; null where there is nothing to warn of. */
  readonly caution: LocalText | null;
  /** The province's target in force, or null for an indicator reported for context. */
  readonly target: AssessedTarget | null;
  /** What somebody in charge said of a target that is a statement; never computed, never counted. */
  readonly judgement: Judgement | null;
  /** The register behind its count, beside what was reported; null where there is none. Never counted itself. */
  readonly registered: Registered | null;
  /** Every version approved by "as of", oldest first, all scopes. */
  readonly targetHistory: readonly (AssessedTarget & {
    readonly scope: string;
    readonly approvedAt: Instant;
    readonly reason: string | null;
  })[];
  /** The province's baseline; without a given one, what `method.startsAtZero` begins with (`implicit`). */
  readonly baseline: AssessedBaseline | null;
  /** The bridge that links the baseline or a value used to the target's calibre, where one is in force and used. */
  readonly bridge: {
    readonly from: string;
    readonly to: string;
    readonly zh: string;
    readonly en: string;
  } | null;
  /** In the plan's order, the province first. */
  readonly scopes: readonly ScopeAssessment[];
  readonly rest: readonly RestRow[];
}

export interface AssessedTarget {
  readonly version: number;
  readonly year: number;
  readonly comparison: Comparison;
  /** The bound: of `between` its lower end, of `lte` the value not to exceed. */
  readonly min: number | null;
  readonly max: number | null;
  readonly calibre: string | null;
  /** The plan's own words, Chinese. */
  readonly wording: string;
  readonly wordingEn: string;
  /** How these words are read where they can be read otherwise (解读); null where they are plain. */
  readonly reading: LocalText | null;
  readonly origin: TargetOrigin;
  readonly source: string | null;
}

export interface AssessedBaseline {
  readonly year: number;
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly calibre: string;
  readonly publishedGrowth: number | null;
  readonly wording: LocalText;
  readonly source: string | null;
  readonly implicit: boolean;
}

/** One figure as it stood at "as of"; forecasts and flags included, references apart. */
export interface SeriesPoint {
  readonly year: number;
  readonly value: number | null;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
  readonly flag: Flag | null;
  readonly calibre: string;
  readonly source: string | null;
  readonly note: LocalText | null;
  /** Why the value before it was corrected, as written; null for a first value. */
  readonly reason: string | null;
  readonly approvedAt: Instant;
}

export interface ScopeAssessment {
  readonly scope: string;
  /** By year, then calibre in the plan's order. Up to the assessment year and beyond: all that is known. */
  readonly series: readonly SeriesPoint[];
  /** Readings from other sources, recorded beside the adopted ones. Never used in a calculation. */
  readonly references: readonly SeriesPoint[];
  /** This scope's own target (the province's, or an allocation); null where the plan set none. */
  readonly target: AssessedTarget | null;
  readonly baseline: AssessedBaseline | null;
  /**
   * Latest usable value in the calibre of the scope's own target, else of the province's target (bridged
   * values included); any calibre for an indicator without any target. Null where only the baseline is known.
   */
  readonly latest: LatestValue | null;
  /** Latest usable value in any calibre: for display only, never compared with a target of another calibre. */
  readonly reported: LatestValue | null;
  /** Never negative: what is still missing to the bound, with `lte` what exceeds it. */
  readonly gap: number | null;
  /** Null with `lte`: a ratio of ranks has no meaning. */
  readonly attainment: number | null;
  /** Expected value at the year of `latest`, or at min(assessment year, target year) where there is none. */
  readonly expected: number | null;
  /** Expected value at min(assessment year, target year): where one should be by now. */
  readonly expectedNow: number | null;
  /** From the baseline's year to the target's, one entry a year; empty where there is no path. */
  readonly expectedPath: readonly { readonly year: number; readonly value: number }[];
  readonly pace: number | null;
  /** A fraction a year where `method.growth` of the accrual is `rate`, else units a year. */
  readonly requiredGrowth: number | null;
  readonly observedGrowth: number | null;
  readonly growthBasis: "observed" | "published" | null;
  /** Projected value in the target year at the observed growth; null once a value of the target year is known. */
  readonly projection: number | null;
  /** From the latest value's (or baseline's) year to the target year; empty where there is no projection. */
  readonly projectionPath: readonly { readonly year: number; readonly value: number }[];
  /** Null where the scope has no target of its own. */
  readonly verdict: Verdict | null;
  readonly reason: Reason | null;
  /** Source that the verdict rests on; null without a verdict, or where no source was given. */
  readonly basis: VerdictBasis | null;
  readonly remark: "above-range" | null;
  /**
   * `latest` ÷ the province's target bound, for a part of the province in a comparable calibre; null for the
   * province, and with `lte`.
   */
  readonly contribution: number | null;
  /** Null where nothing measures: an indicator without a target, or one whose target is a statement. */
  readonly distance: TargetDistance | null;
}

/** whole − Σ parts for one year and calibre. */
export interface RestRow {
  readonly year: number;
  readonly calibre: string;
  readonly whole: string;
  /** Dimension of the parts: a whole may be divided in several ways. */
  readonly kind: string;
  readonly parts: readonly string[];
  readonly missing: readonly string[];
  readonly value: number;
  /** Parts are missing, so the rest is at most this. */
  readonly atMost: boolean;
  /** The parts exceed the whole. */
  readonly conflict: boolean;
}
