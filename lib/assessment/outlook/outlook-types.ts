import type { Comparison, Nature, Qualifier } from "@/lib/plans/types";
import type { YearValue } from "@/lib/assessment/charts/chart-types";
import type { GrowthKind, PathShape } from "@/lib/assessment/formulas/kinds";
import type { Decimal } from "@/lib/assessment/formulas/decimal";

/** Code of the part that stands for what no part accounts for; WHOLE stands for a whole without known parts. */
export const REST = "rest";
export const WHOLE = "whole";

/** A part whose growth can be chosen. All parts of a calculation together are the whole. */
export interface OutlookPart {
  /** Code of a scope, or REST, or WHOLE. */
  readonly code: string;
  /** Value in the start's year, in the indicator's unit. */
  readonly value: number;
  /** Growth so far, of the model's kind; null where it is not known, so that the part starts without any. */
  readonly observed: number | null;
  /** Year since which the growth was observed; null without a growth. */
  readonly since: number | null;
  /**
   * How the growth is known; `published` was announced with the baseline (同比), not observed. Null without a
   * growth.
   */
  readonly basis: "observed" | "published" | null;
  readonly approximate: boolean;
}

/** Why a calculation moves the whole only. */
export type WholeOnly = "baseline" | "no-parts" | "not-additive" | "conflict";

/**
 * Facts of one target that can be calculated with: plain JSON, so that the browser reckons with the very
 * functions of the server.
 */
export interface OutlookModel {
  /** What every growth here is told in: `rate` a fraction a year, else units a year. */
  readonly growth: GrowthKind;
  /** Years after the target's within which the year of reaching it is looked for. */
  readonly yearsAfterTarget: number;
  readonly start: {
    readonly kind: "latest" | "baseline";
    readonly year: number;
    readonly value: number;
    readonly qualifier: Qualifier;
    readonly nature: Nature;
    /** Whether the start is compared with the target through a bridge. */
    readonly bridged: boolean;
  };
  readonly target: {
    readonly year: number;
    readonly bound: number;
    /** Upper end of a range, null otherwise; reaching `bound` reaches the target. */
    readonly max: number | null;
    readonly comparison: Comparison;
  };
  readonly parts: readonly OutlookPart[];
  readonly wholeOnly: WholeOnly | null;
  /**
   * Codes of the hubs that cannot be moved by themselves, because they have no value in the start's year and
   * calibre.
   */
  readonly unmoved: readonly string[];
  /** Expected path of each shape from the baseline; absent where there is no path of that shape. */
  readonly paths: Readonly<Partial<Record<PathShape, readonly YearValue[]>>>;
  /** Shape that the verdict uses; null for milestones or no path. */
  readonly officialPath: PathShape | null;
  /** Whether the assessment year is the target's or later. */
  readonly final: boolean;
}

export interface OutlookYear {
  readonly year: number;
  /** Values in the order of the model's parts. */
  readonly parts: readonly number[];
  readonly total: number;
  /** Value of the chosen path in this year; null after the target's year and without a path. */
  readonly expected: number | null;
}

/**
 * Growth the rest would need, the other parts growing as chosen, to end exactly at the bound in the target's
 * year.
 */
export type RequiredOfRest =
  | { readonly kind: "growth"; readonly growth: number }
  /** The other parts reach the bound without the rest. */
  | { readonly kind: "not-needed" }
  /** No growth leads to the bound: a rate of a rest that starts at zero, or there is no rest. */
  | { readonly kind: "none" };

export interface OutlookResult {
  /** Years from the start's on, at least to the target's and to the year in which it is reached. */
  readonly years: readonly OutlookYear[];
  /** Total in the target's year; null where that year is not after the start's. */
  readonly total: number | null;
  /**
   * bound − total in the indicator's unit: negative where the bound is exceeded, which with `lte` is what is
   * still too much.
   */
  readonly short: number | null;
  readonly reachesInTime: boolean | null;
  /** First year after the start that satisfies the target; null where no year up to `horizon` does. */
  readonly reachedYear: number | null;
  readonly horizon: number;
  readonly requiredOfRest: RequiredOfRest;
}

/** One field of the form: what stands in it, what it means, and what is wrong with it. */
export interface GrowthField {
  readonly code: string;
  readonly text: string;
  /** Growth that is calculated with, of the model's kind; where the text cannot be used, the observed one, or 0. */
  readonly growth: Decimal;
  /** Whether the growth differs from the observed one. */
  readonly chosen: boolean;
  readonly problem: "number" | "range" | null;
}

/** Growths and path that a person chose, as read from the form or the address. */
export interface OutlookInputs {
  /** Fields in the order of the model's parts. */
  readonly fields: readonly GrowthField[];
  readonly path: PathShape | null;
}
