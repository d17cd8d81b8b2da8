import { useEffect, useEffectEvent } from "react";

import { FIRST_MISSING } from "@/lib/figures/read-place";

/**
 * Goes to the cell that the address asks for behind its `#`: one by its id, or the first one without a value. A cell
 * that the grid does not have is passed over.
 */
export function useAskedCell(
  ids: ReadonlySet<string>,
  missing: readonly string[],
  goTo: (id: string) => void,
): void {
  const follow = useEffectEvent(() => {
    const asked = decodeURIComponent(location.hash.slice(1));
    const id = asked === FIRST_MISSING ? missing[0] : asked.replace(/^cell-/, "");
    if (id !== undefined && ids.has(id)) goTo(id);
  });
  useEffect(() => {
    follow();
    // From one notice to the next in the same grid only the part behind the # changes.
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
}
