import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import { divideLatest, type DividedLatest } from "@/lib/assessment/charts/divided-latest";
import { partWaterfall, type PartWaterfall } from "@/lib/assessment/charts/part-waterfall";
import { waterfallSeries } from "@/lib/assessment/charts/waterfall-series";
import { lensOf, YEARS_LENS, type GapLens } from "@/lib/addresses/gap-lens";
import { dashboardPath, withParam, type DashboardPlace } from "@/lib/addresses/place";
import { dimensionCodes, dimensionsOfWhole } from "@/lib/plans/dimensions";
import type { Scope } from "@/lib/plans/types";
import type { Subject } from "@/lib/words/subject";

import { contributionVariants } from "./contribution-parts";

/** What can be seen through the lens of one dimension. */
export interface PartsContent {
  readonly lens: GapLens;
  /** Code of the dimension. */
  readonly by: string;
  /** The newest state divided into its parts; null where no part is known of its year. */
  readonly divided: DividedLatest | null;
  /** Waterfall of the parts; null in a conflict, and where nothing earlier is known. */
  readonly waterfall: PartWaterfall | null;
  /** The parts year by year; null where none was ever reported. */
  readonly contribution: ContributionVariant | null;
}

export type LensContent = PartsContent | { readonly lens: GapLens; readonly by: null };

/** Lists the lenses there is something to see through, in their order. A conflict is something to see. */
export function lensContents(subject: Subject): readonly LensContent[] {
  const { assessment, indicator, scope } = subject;
  const { known } = contributionVariants(assessment, indicator);
  const ofParts = dimensionsByReach(assessment.scopes).flatMap((by): readonly LensContent[] => {
    const contribution = known.find(({ kind }) => kind === by) ?? null;
    const divided = divideLatest(assessment, indicator, by);
    const waterfall = divided === null ? null : partWaterfall(indicator, divided);
    const isConflict = divided !== null && divided.conflict !== null;
    if (waterfall === null && !isConflict && contribution === null) return [];
    return [{ lens: lensOf(by), by, divided, waterfall, contribution }];
  });
  const changed = waterfallSeries(indicator, scope).steps.some(({ kind }) => kind === "change");
  return [...ofParts, ...(changed ? [{ lens: YEARS_LENS, by: null }] : [])];
}

/** Lists the dimensions that divide the whole before those that divide one part of it only. */
function dimensionsByReach(scopes: readonly Scope[]): readonly string[] {
  const ofWhole = dimensionsOfWhole(scopes);
  return [...ofWhole, ...dimensionCodes(scopes).filter((code) => !ofWhole.includes(code))];
}

/**
 * Chooses a lens. Without a choice what divides the whole, then the years: other dimensions divide one part only.
 * Null where there is nothing to see.
 */
export function chosenLens(
  contents: readonly LensContent[],
  asked: GapLens | null,
  scopes: readonly Scope[],
): LensContent | null {
  const order = [asked, ...dimensionsOfWhole(scopes).map(lensOf), YEARS_LENS];
  const found = order.flatMap((lens) => contents.find((one) => one.lens === lens) ?? []);
  return found[0] ?? contents[0] ?? null;
}

/** Makes the address of the indicator's page seen through a lens, clocks kept. */
export function lensPath(place: DashboardPlace, indicator: string, lens: GapLens): string {
  return withParam(dashboardPath(place, `/indicators/${indicator}#gap-parts`), "by", lens);
}

/** Makes the address of the indicator's page as it was asked for, to come back to; the clocks are left out. */
export function indicatorPath(indicator: string, lens: GapLens | null): string {
  const path = `/indicators/${indicator}`;
  return lens === null ? path : `${path}?by=${lens}`;
}
