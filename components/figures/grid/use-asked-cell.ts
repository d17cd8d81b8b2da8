import { useEffect, useEffectEvent } from "react";

import type { GridSheet, YearGrid } from "@/lib/figures/grid/types";
import { FIRST_MISSING } from "@/lib/figures/read-place";
import { useRouter } from "@/lib/i18n/navigation";
import { SHEET_PARAM } from "@/lib/plans/sheets";

/**
 * Goes to the cell that the address asks for behind its `#`: one by its id, or the first one without a value. Where it
 * stands on another sheet of the grid, that one is opened; a cell that the grid does not have is passed over.
 */
export function useAskedCell(
  { sheets }: Pick<YearGrid, "sheets">,
  ids: ReadonlySet<string>,
  missing: readonly string[],
  goTo: (id: string) => void,
): void {
  const router = useRouter();
  const follow = useEffectEvent(() => {
    const asked = decodeURIComponent(location.hash.slice(1));
    const id = asked === FIRST_MISSING ? missing[0] : asked.replace(/^cell-/, "");
    if (id !== undefined && ids.has(id)) {
      goTo(id);
      return;
    }
    const sheet = asked === "" || sheets === null ? undefined : sheetWith(sheets, id);
    if (sheet === undefined) return;
    const query = new URLSearchParams(location.search);
    query.set(SHEET_PARAM, String(sheet.number));
    router.replace(`/figures?${query.toString()}#${asked}`);
  });
  useEffect(() => {
    follow();
    // From one notice to the next in the same grid only the part behind the # changes.
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
}

/** Finds another sheet with the cell of this id, or without one with the first cell that nobody has begun. */
function sheetWith(
  { shown, all }: NonNullable<YearGrid["sheets"]>,
  id: string | undefined,
): GridSheet | undefined {
  const [indicator = "", scope = ""] = id?.split("/") ?? [];
  return all.find(
    ({ number, indicators, parts, missing }) =>
      number !== shown &&
      (id === undefined ? missing > 0 : indicators.includes(indicator) && parts.includes(scope)),
  );
}
