import type { Calibre } from "./types";

/** Orders calibres as the plan lists them; unknown ones last, by code. */
export type CompareCalibres = (a: string, b: string) => number;

export function calibreOrder(calibres: readonly Calibre[]): CompareCalibres {
  const position = new Map(calibres.map((calibre, index) => [calibre.code, index]));
  const of = (code: string): number => position.get(code) ?? calibres.length;
  return (a, b) => of(a) - of(b) || (a === b ? 0 : a < b ? -1 : 1);
}
