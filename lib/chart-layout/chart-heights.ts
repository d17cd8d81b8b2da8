/** Box widths, px, from which another height is reserved; HEIGHT_CLASSES repeats these widths. */
export const HEIGHT_STEPS = [0, 300, 560, 760, 1120] as const;

/** Reserved heights, px, one for each step of HEIGHT_STEPS. */
export type ChartHeights = readonly [number, number, number, number, number];

/** Sets the box's height from the variables `--chart-0` to `--chart-4`; for a box inside a `@container`. */
export const HEIGHT_CLASSES =
  "h-(--chart-0) @min-[300px]:h-(--chart-1) @min-[560px]:h-(--chart-2) @min-[760px]:h-(--chart-3) @min-[1120px]:h-(--chart-4)";

/** Finds the height reserved for a box of this width, px. */
export function heightAt(heights: ChartHeights, width: number): number {
  const step = HEIGHT_STEPS.filter((from) => width >= from).length - 1;
  return heights[step] ?? heights[0];
}
