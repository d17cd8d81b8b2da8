import type { FigureKey, FormOptions } from "@/lib/figures/types";

/** Names a cell so that no two cells of one plan share a name. */
export function cellName({ scope, indicator, year, calibre }: FigureKey): string {
  return [scope, indicator, year, calibre].join("|");
}

/** Finds the calibre that an indicator is counted by where nobody names another; "" for a plan without calibres. */
export function usualCalibre(
  { catalogue, calibresInUse }: Pick<FormOptions, "catalogue" | "calibresInUse">,
  indicator: string,
): string {
  return calibresInUse[indicator]?.[0] ?? catalogue.calibres[0]?.code ?? "";
}
