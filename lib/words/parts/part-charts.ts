import type { DividedLatest } from "@/lib/assessment/charts/divided-latest";

import type { LensContent, PartsContent } from "./gap-lens";

type Divided = PartsContent & { readonly divided: DividedLatest };

/** Charts of the latest value divided into parts, by the beginning of their address: `waterfall-hub`. */
export type PartChart = "waterfall" | "gap-shares";

/** Makes the last part of the address of a chart by parts. The waterfall by years is called `waterfall`. */
export function partChartKey(chart: PartChart, { kind }: Pick<DividedLatest, "kind">): string {
  return `${chart}-${kind}`;
}

/** Finds the parts that an address names; null where it names none that there is something to see of. */
export function findPartsOfWhole(
  contents: readonly LensContent[],
  chart: PartChart,
  key: string,
): Divided | null {
  const divided = contents.filter(
    (content): content is Divided => content.by !== null && content.divided !== null,
  );
  return divided.find((content) => partChartKey(chart, content.divided) === key) ?? null;
}
