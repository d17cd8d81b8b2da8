/** Ways to show what is compared: values as reported, as shares of the own target, or with the year before the plan as 100. */
export const COMPARISON_MODES = ["value", "target", "index"] as const;
export type ComparisonMode = (typeof COMPARISON_MODES)[number];

/** Reads the mode of an address, `?mode=index`; values as reported where it names none that is known. */
export function readComparisonMode(text: string | undefined): ComparisonMode {
  return COMPARISON_MODES.find((mode) => mode === text) ?? "value";
}
