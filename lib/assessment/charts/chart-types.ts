import type { Accrual, Comparison, Flag, Nature, Qualifier } from "@/lib/plans/types";
import type { Reason, Verdict } from "@/lib/assessment/types";

/* What charts draw: codes and numbers, no pixels, no language. Values, gaps and bounds are in the
   indicator's unit, contributions and attainments are fractions; null is unknown, never zero. */

export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** A target as a line or a band: `max` is given only with `between`. */
export interface TargetLine {
  readonly year: number;
  readonly comparison: Comparison;
  readonly min: number | null;
  readonly max: number | null;
}

export interface TrajectoryPoint extends YearValue {
  readonly qualifier: Qualifier;
  readonly nature: Nature;
  readonly calibre: string;
  readonly source: string | null;
  /** Whether the year before has no value in this calibre: do not join this point to the one before it. */
  readonly afterGap: boolean;
}

/** Points of one calibre, by year. Never join the points of two segments: that is the calibre break. */
export interface TrajectorySegment {
  readonly calibre: string;
  /**
   * Whether the calibre is the target's own or bridged to it: it may stand beside the expected path and the
   * target.
   */
  readonly comparable: boolean;
  readonly bridged: boolean;
  /** Values that are `actual` or `provisional`; forecasts stand apart. */
  readonly points: readonly TrajectoryPoint[];
}

export interface TrajectorySeries {
  readonly indicator: string;
  readonly scope: string;
  readonly accrual: Accrual;
  readonly decimals: number;
  readonly clockYear: number;
  /**
   * Segments in this order: the target's own calibre, then bridged ones, then the others; each of these by first
   * appearance. No point is later than the assessment year: what is known since was no part of that state.
   */
  readonly segments: readonly TrajectorySegment[];
  /** Forecasts, apart from the segments: draw as marks of their own, never on the line. */
  readonly forecasts: readonly TrajectoryPoint[];
  /** Years up to the assessment year reported as missing. */
  readonly flags: readonly {
    readonly year: number;
    readonly calibre: string;
    readonly flag: Flag;
  }[];
  /** Readings of other sources, of years up to the assessment year. */
  readonly references: readonly TrajectoryPoint[];
  readonly baseline:
    | (YearValue & {
        readonly qualifier: Qualifier;
        readonly calibre: string;
        readonly implicit: boolean;
        /** Whether the calibre is the target's or bridged to it: the expected path starts here. */
        readonly comparable: boolean;
      })
    | null;
  readonly expected: readonly YearValue[];
  readonly projection: readonly YearValue[];
  /**
   * How the growth of the projection is known; `published`: announced with the baseline. Null where there is no
   * projection.
   */
  readonly projectionBasis: "observed" | "published" | null;
  readonly target: TargetLine | null;
  /** Every year of the x axis, ascending, without holes. */
  readonly years: readonly number[];
  /** Smallest and largest value drawn, target included; `min` is at most 0. Both are 0 where nothing is drawn. */
  readonly extent: { readonly min: number; readonly max: number };
}

/** Code of the dimension of the parts. */
export type ContributionKind = string;

export interface ContributionPart {
  readonly scope: string;
  /** Value in the calibre of the bar; null where this year has none (missing, not zero). */
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly nature: Nature | null;
  readonly source: string | null;
  /** `value` ÷ the province's target bound, for carriers too, where the calibre is comparable with it. */
  readonly contribution: number | null;
}

/** One stacked bar: parts + rest (where known) + remaining gap = bound, unless the whole is above the bound. */
export interface ContributionParts {
  readonly year: number;
  /** Calibre by which all values of the bar are counted. */
  readonly calibre: string;
  /** Whether that calibre is not the target's and is compared through a bridge. */
  readonly bridged: boolean;
  /** Value of the whole; null where it is not known (then `rest` and `remaining` are null too). */
  readonly whole: number | null;
  readonly wholeQualifier: Qualifier | null;
  readonly parts: readonly ContributionPart[];
  /** 其他 ("other"): whole − Σ parts; null where the whole is not known. */
  readonly rest: {
    readonly value: number;
    /** Whether parts are missing, so that the rest is at most this. */
    readonly atMost: boolean;
    /** Whether the rest is negative because the parts exceed the whole. Show it, do not draw it as a length. */
    readonly conflict: boolean;
  } | null;
  /** Still missing to the bound: max(bound − whole, 0); null without whole, bound or comparable calibre. */
  readonly remaining: number | null;
  readonly bound: number | null;
}

export interface ContributionVariant {
  readonly kind: ContributionKind;
  /** Code of the scope that is divided: the province, or for carriers the hub they lie in. */
  readonly whole: string;
  /** Codes of the parts in the plan's order, which is the order and the colours of the bar. */
  readonly parts: readonly string[];
  /** Bound of the whole's own target: the plan's for the province, for a hub only where allocated; else null. */
  readonly bound: number | null;
  readonly targetYear: number | null;
  /** One bar a year, ascending: years up to the assessment year with a value of the whole or of a part. */
  readonly yearsParts: readonly ContributionParts[];
}

export interface ContributionSeries {
  readonly indicator: string;
  readonly decimals: number;
  /**
   * One entry for each way in which the plan divides a whole into parts (carriers: one for each hub with
   * carriers).
   */
  readonly variants: readonly ContributionVariant[];
}

/** One step from baseline to target, a step a year. For `change` and `remaining` the bar runs from `from` to `to`. */
export interface WaterfallStep {
  readonly kind: "baseline" | "change" | "remaining" | "target";
  readonly year: number;
  /** First year of a change over several years, where a year between is not known; else equal to `year`. */
  readonly sinceYear: number;
  readonly from: number;
  readonly to: number;
  readonly qualifier: Qualifier;
  readonly nature: Nature | null;
}

export interface WaterfallSeries {
  readonly indicator: string;
  readonly scope: string;
  /** Steps in order; empty where there is no comparable baseline or no target with a bound. */
  readonly steps: readonly WaterfallStep[];
}

export interface MatrixValue {
  readonly year: number;
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
  readonly calibre: string;
  readonly source: string | null;
}

export interface MatrixCell {
  readonly indicator: string;
  readonly scope: string;
  /**
   * `value`: `reported` is not null; `flag`: the newest figure up to the assessment year is reported as
   * missing (`flag`, `flagYear`) and no year has a value; `unreported`: nothing at all.
   */
  readonly state: "value" | "unreported" | "flag";
  /** Latest value in any calibre, for display. */
  readonly reported: MatrixValue | null;
  /** Latest value that may be compared with the target. */
  readonly latest: MatrixValue | null;
  /** Whether `reported` is counted by a calibre that may not be compared with the target: name the calibre. */
  readonly otherCalibre: boolean;
  /** Whether `reported` is compared with the target through a bridge, whose note must show. */
  readonly bridged: boolean;
  readonly flag: Flag | null;
  readonly flagYear: number | null;
  /** Contribution of `latest`; null where `reported` is another value, beside which it would mislead. */
  readonly contribution: number | null;
  /** Whether the scope has a target of its own (分解目标). */
  readonly hasTarget: boolean;
  readonly attainment: number | null;
  readonly verdict: Verdict | null;
  readonly reason: Reason | null;
}
