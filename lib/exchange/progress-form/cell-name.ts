import type { FigureKey, FormOptions } from "@/lib/figures/types";

/** Tells the cells of one plan apart. */
export function cellName({ scope, indicator, year, calibre }: FigureKey): string {
  return [scope, indicator, year, calibre].join("|");
}

/** The calibre that an indicator is counted by where nobody says another; "" for a plan without calibres. */
export function usualCalibre(
  { catalogue, calibresInUse }: Pick<FormOptions, "catalogue" | "calibresInUse">,
  indicator: string,
): string {
  return calibresInUse[indicator]?.[0] ?? catalogue.calibres[0]?.code ?? "";
}
