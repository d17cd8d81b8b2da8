import type { FigureKey } from "./types";

/** Names a cell inside one plan. */
export function cellId({ indicator, scope, year, calibre }: Omit<FigureKey, "plan">): string {
  return [indicator, scope, year, calibre].join("/");
}
