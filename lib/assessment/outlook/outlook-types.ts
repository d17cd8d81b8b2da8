import type { Accrual, Comparison, Nature, Qualifier } from "@/lib/plans/types";
import type { YearValue } from "@/lib/assessment/charts/chart-types";
import type { PathShape } from "@/lib/assessment/charts/path-comparison";
import type { Decimal } from "@/lib/assessment/formulas/decimal";

/** The part of an outlook that stands for what no part accounts for, and for a whole without known parts. */
export const REST = "rest";
export const WHOLE = "whole";

/** Something whose growth can be chosen. All parts of an outlook together are the whole. */
export interface OutlookPart {
  /** A scope's code, REST or WHOLE. */
  readonly code: string;
  /** In the start's year, in the indicator's unit. */
  readonly value: number;
  /** Its growth so far: `level` a fraction a year, else units a year; null: not known, so it starts without any. */
  readonly observed: number | null;
  /** The year its growth was observed since; null without one. */
  readonly since: number | null;
  /** `published`: announced with the baseline (同比), not observed. */
  readonly basis: "observed" | "published" | null;
  readonly approximate: boolean;
}

/** Why an outlook moves the whole only. */
export type WholeOnly = "baseline" | "no-parts" | "not-additive" | "conflict";

/** What can be asked of one target: plain JSON, so that the browser reckons with the same functions. */
export interface OutlookModel {
  readonly accrual: Accrual;
  readonly start: {
    readonly kind: "latest" | "baseline";
    readonly year: number;
    readonly value: number;
    readonly qualifier: Qualifier;
    readonly nature: Nature;
    /** Compared with the target through a bridge. */
    readonly bridged: boolean;
  };
  readonly target: {
    readonly year: number;
    readonly bound: number;
    /** Upper end of a range; reaching `bound` reaches it. */
    readonly max: number | null;
    readonly comparison: Comparison;
  };
  readonly parts: readonly OutlookPart[];
  readonly wholeOnly: WholeOnly | null;
  /** Hubs that cannot be moved by themselves: they have no value in the start's year and calibre. */
  readonly unmoved: readonly string[];
  /** The expected path of each shape from the baseline; absent where it has none. */
  readonly paths: Readonly<Partial<Record<PathShape, readonly YearValue[]>>>;
  /** The shape that the verdict uses; null: milestones or no path. */
  readonly officialPath: PathShape | null;
  /** The assessment year is the target's or later. */
  readonly final: boolean;
}

export interface OutlookYear {
  readonly year: number;
  /** In the order of the model's parts. */
  readonly parts: readonly number[];
  readonly total: number;
  /** Where the chosen path is in this year; null after the target's year and without a path. */
  readonly expected: number | null;
}

/** Growth the rest would need, the other parts growing as chosen, to end exactly at the bound in the target's year. */
export type RequiredOfRest =
  | { readonly kind: "growth"; readonly growth: number }
  /** The others reach the bound without it. */
  | { readonly kind: "not-needed" }
  /** No growth leads there: the rest starts at zero (`level`), or there is no rest. */
  | { readonly kind: "none" };

export interface OutlookResult {
  /** From the start's year; at least to the target's, and to the year it is reached. */
  readonly years: readonly OutlookYear[];
  /** In the target's year; null where that year is not after the start's. */
  readonly total: number | null;
  /** bound − total: negative where it is exceeded, which with `lte` is what is still too much. */
  readonly short: number | null;
  readonly reachesInTime: boolean | null;
  /** First year after the start that satisfies the target; null up to `horizon`. */
  readonly reachedYear: number | null;
  readonly horizon: number;
  readonly requiredOfRest: RequiredOfRest;
}

/** One field of the form: what stands in it, what it means, and what is wrong with it. */
export interface GrowthField {
  readonly code: string;
  readonly text: string;
  /** What is calculated with, `level` a fraction, else units; where the text cannot be used, the observed growth, or 0. */
  readonly growth: Decimal;
  /** Differs from the observed growth. */
  readonly chosen: boolean;
  readonly problem: "number" | "range" | null;
}

/** What a person chose, as read from the form or the address. */
export interface OutlookInputs {
  /** In the order of the model's parts. */
  readonly fields: readonly GrowthField[];
  readonly path: PathShape | null;
}
