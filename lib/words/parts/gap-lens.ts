import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import { divideLatest, type DividedLatest } from "@/lib/assessment/charts/divided-latest";
import { partWaterfall, type PartWaterfall } from "@/lib/assessment/charts/part-waterfall";
import { waterfallSeries } from "@/lib/assessment/charts/waterfall-series";
import { GAP_LENSES, type GapLens } from "@/lib/addresses/gap-lens";
import { dashboardPath, withParam, type DashboardPlace } from "@/lib/addresses/place";
import type { Subject } from "@/lib/words/subject";

import { contributionVariants } from "./contribution-parts";

const KIND = { hubs: "hub", fields: "field", carriers: "carrier" } as const;

/** What can be seen through the lens of one kind of parts. */
export interface PartsContent {
  readonly lens: Exclude<GapLens, "years">;
  /** The newest state divided into its parts; null where no part is known of its year. */
  readonly divided: DividedLatest | null;
  /** Waterfall of the parts; null in a conflict, and where nothing earlier is known. */
  readonly waterfall: PartWaterfall | null;
  /** The parts year by year; null where none was ever reported. */
  readonly contribution: ContributionVariant | null;
}

export type LensContent = PartsContent | { readonly lens: "years" };

/** Lists the lenses there is something to see through, in their order. A conflict is something to see. */
export function lensContents(subject: Subject): readonly LensContent[] {
  const { assessment, indicator, scope } = subject;
  const { known } = contributionVariants(assessment, indicator);
  return GAP_LENSES.flatMap((lens): readonly LensContent[] => {
    if (lens === "years") {
      const { steps } = waterfallSeries(indicator, scope);
      return steps.some(({ kind }) => kind === "change") ? [{ lens }] : [];
    }
    const contribution = known.find(({ kind }) => kind === KIND[lens]) ?? null;
    const divided = divideLatest(assessment, indicator, KIND[lens]);
    const waterfall = divided === null ? null : partWaterfall(indicator, divided);
    const isConflict = divided !== null && divided.conflict !== null;
    if (waterfall === null && !isConflict && contribution === null) return [];
    return [{ lens, divided, waterfall, contribution }];
  });
}

/**
 * Chooses a lens. Without a choice hubs, then fields, then years: carriers divide one hub only. Null where there
 * is nothing to see.
 */
export function chosenLens(
  contents: readonly LensContent[],
  asked: GapLens | null,
): LensContent | null {
  const order = [asked, "hubs", "fields", "years", "carriers"];
  const found = order.flatMap((lens) => contents.find((one) => one.lens === lens) ?? []);
  return found[0] ?? null;
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
