import { divideLatest, type DividedLatest } from "@/lib/assessment/charts/divided-latest";
import { partWaterfall, type PartWaterfall } from "@/lib/assessment/charts/part-waterfall";
import { waterfallSeries } from "@/lib/assessment/charts/waterfall-series";
import { GAP_LENSES, type GapLens } from "@/lib/addresses/gap-lens";
import { dashboardPath, withParam, type DashboardPlace } from "@/lib/addresses/place";
import type { Subject } from "@/lib/words/subject";

const KIND = { hubs: "hub", fields: "field", carriers: "carrier" } as const;

export type LensContent =
  | {
      readonly lens: Exclude<GapLens, "years">;
      readonly divided: DividedLatest;
      /** Waterfall of the parts; null in a conflict, and where nothing earlier is known. */
      readonly waterfall: PartWaterfall | null;
    }
  | { readonly lens: "years" };

/** Lists the lenses there is something to see through, in their order. A conflict is something to see. */
export function lensContents(subject: Subject): readonly LensContent[] {
  const { assessment, indicator, scope } = subject;
  return GAP_LENSES.flatMap((lens): readonly LensContent[] => {
    if (lens === "years") {
      const { steps } = waterfallSeries(indicator, scope);
      return steps.some(({ kind }) => kind === "change") ? [{ lens }] : [];
    }
    const divided = divideLatest(assessment, indicator, KIND[lens]);
    if (divided === null) return [];
    const waterfall = partWaterfall(indicator, divided);
    if (waterfall === null && divided.conflict === null) return [];
    return [{ lens, divided, waterfall }];
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
