import type { Accrual, Comparison, Flag, Nature, Qualifier, ScopeKind } from "@/lib/plans/types";
import type { Reason, Verdict } from "@/lib/assessment/types";

/*
 * What charts draw: codes and numbers, no pixels, no language. Values, gaps and bounds are in the
 * indicator's unit, contributions and attainments are fractions; null is unknown, never zero.
 */

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
  /** Later than the assessment year: known, but not judged. */
  readonly afterClockYear: boolean;
  /** The year before has no value in this calibre: do not join this point to the one before it. */
  readonly afterGap: boolean;
}

/** Points of one calibre, by year. Never join the points of two segments: that is the calibre break. */
export interface TrajectorySegment {
  readonly calibre: string;
  /** The calibre is the target's own, or bridged to it: may stand beside the expected path and the target. */
  readonly comparable: boolean;
  readonly bridged: boolean;
  /** `actual` and `provisional` only. */
  readonly points: readonly TrajectoryPoint[];
}

export interface TrajectorySeries {
  readonly indicator: string;
  readonly scope: string;
  readonly accrual: Accrual;
  readonly decimals: number;
  readonly clockYear: number;
  /** The target's own calibre, then bridged ones, then the others; each of these by first appearance. */
  readonly segments: readonly TrajectorySegment[];
  /** Forecasts, apart from the segments: draw as marks of their own, never on the line. */
  readonly forecasts: readonly TrajectoryPoint[];
  /** Years reported as missing. */
  readonly flags: readonly {
    readonly year: number;
    readonly calibre: string;
    readonly flag: Flag;
  }[];
  readonly references: readonly TrajectoryPoint[];
  readonly baseline:
    | (YearValue & {
        readonly qualifier: Qualifier;
        readonly calibre: string;
        readonly implicit: boolean;
        /** In the target's calibre or bridged to it: the expected path starts here. */
        readonly comparable: boolean;
      })
    | null;
  readonly expected: readonly YearValue[];
  readonly projection: readonly YearValue[];
  /** `published`: the projection assumes the growth announced with the baseline. */
  readonly projectionBasis: "observed" | "published" | null;
  readonly target: TargetLine | null;
  /** Every year of the x axis, ascending, without holes. */
  readonly years: readonly number[];
  /** Smallest and largest value drawn, target included; `min` is at most 0. Equal to 0 and 0 where nothing is drawn. */
  readonly extent: { readonly min: number; readonly max: number };
}

export type ContributionKind = "hub" | "carrier" | "field";

export interface ContributionPart {
  readonly scope: string;
  /** null: no value in the stack's calibre for this year (missing, not zero). */
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly nature: Nature | null;
  readonly source: string | null;
  /** `value` ÷ the province's target bound, where the calibre is comparable with it. */
  readonly contribution: number | null;
}

/** One stacked bar: parts + rest (where known) + remaining gap = bound, unless the whole is above it. */
export interface ContributionParts {
  readonly year: number;
  /** All values of a stack are counted by this calibre. */
  readonly calibre: string;
  /** Counted by another calibre than the target's and compared through a bridge. */
  readonly bridged: boolean;
  /** Value of the whole; null where it is not known (then rest and remaining are null too). */
  readonly whole: number | null;
  readonly wholeQualifier: Qualifier | null;
  readonly parts: readonly ContributionPart[];
  /** 其他 ("other"): whole − Σ parts. */
  readonly rest: {
    readonly value: number;
    /** Parts are missing: the rest is at most this. */
    readonly atMost: boolean;
    /** Negative: the parts exceed the whole. Show it, do not draw it as a length. */
    readonly conflict: boolean;
  } | null;
  /** Still missing to the bound: max(bound − whole, 0); null without whole, bound or comparable calibre. */
  readonly remaining: number | null;
  readonly bound: number | null;
}

export interface ContributionVariant {
  readonly kind: ContributionKind;
  /** The scope that is divided: the province, or for carriers the hub they lie in. */
  readonly whole: string;
  /** The parts' scopes in the plan's order: the order and the colours of the stack. */
  readonly parts: readonly string[];
  /** Bound of the whole's own target (province: the plan's; a hub: only where allocated). */
  readonly bound: number | null;
  readonly targetYear: number | null;
  /** One a year, ascending: years up to the assessment year with a value of the whole or of a part. */
  readonly yearsParts: readonly ContributionParts[];
}

export interface ContributionSeries {
  readonly indicator: string;
  readonly decimals: number;
  /** Only divisions the plan has; one entry a whole (carriers: one a hub with carriers). */
  readonly variants: readonly ContributionVariant[];
}

export interface BulletSeries {
  readonly scope: string;
  /** null: no value; draw the bar hatched, keep the target visible. */
  readonly value: number | null;
  readonly valueYear: number | null;
  readonly qualifier: Qualifier | null;
  readonly nature: Nature | null;
  readonly bridged: boolean;
  readonly expectedNow: number | null;
  /** Given baselines only in a calibre the target may be compared with. */
  readonly baseline: number | null;
  /** The target's lower bound. */
  readonly bound: number | null;
  /** Upper bound of `between`. */
  readonly boundMax: number | null;
  readonly comparison: Comparison | null;
  readonly projection: number | null;
  /**
   * The scale runs from `scaleMin` (0, or below for negative values) to `scaleMax` (> scaleMin). Where lower is
   * better it runs down: `scaleMin` is the worst value known, `scaleMax` the best.
   */
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly verdict: Verdict | null;
  readonly reason: Reason | null;
}

/** From baseline to target, a step a year: for `change` and `remaining`, the bar runs from `from` to `to`. */
export interface WaterfallStep {
  readonly kind: "baseline" | "change" | "remaining" | "target";
  readonly year: number;
  /** First year of a change over several years (a year between is not known); else equal to `year`. */
  readonly sinceYear: number;
  readonly from: number;
  readonly to: number;
  readonly qualifier: Qualifier;
  readonly nature: Nature | null;
}

export interface WaterfallSeries {
  readonly indicator: string;
  readonly scope: string;
  /** Empty where there is no comparable baseline or no target with a bound. */
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
  /** In any calibre, for display. */
  readonly reported: MatrixValue | null;
  /** Comparable with the target. */
  readonly latest: MatrixValue | null;
  /** `reported` is counted by a calibre that may not be compared with the target: name the calibre. */
  readonly otherCalibre: boolean;
  /** `reported` is compared with the target through a bridge, whose note must show. */
  readonly bridged: boolean;
  readonly flag: Flag | null;
  readonly flagYear: number | null;
  /** Share of `latest`; null where `reported` is another value, beside which it would mislead. */
  readonly contribution: number | null;
  /** Only where the scope has a target of its own (分解目标). */
  readonly hasTarget: boolean;
  readonly attainment: number | null;
  readonly verdict: Verdict | null;
  readonly reason: Reason | null;
}

export interface MatrixSeries {
  /** The pillars in the plan's order: hubs, carriers, fields. */
  readonly columns: readonly { readonly scope: string; readonly kind: ScopeKind }[];
  readonly rows: readonly {
    readonly indicator: string;
    readonly accrual: Accrual;
    readonly decimals: number;
    readonly context: boolean;
    /** In the order of `columns`. */
    readonly cells: readonly MatrixCell[];
  }[];
}
