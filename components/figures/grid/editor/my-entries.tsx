"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";

import { RevisionList } from "@/components/figures/review/revision-list";
import { Card } from "@/components/ui/card";
import { cellId } from "@/lib/figures/cell-id";
import type { GridState } from "@/lib/figures/grid/grid-state";
import type { YearGrid } from "@/lib/figures/grid/types";
import type { Revision } from "@/lib/figures/types";

interface MyEntriesProps {
  grid: YearGrid;
  /** What the member had in hand when the page was read, in every year. */
  mine: readonly Revision[];
  cells: GridState["cells"];
}

/** Lists what the member has in hand; of the cells of this grid what was kept a moment ago. */
export function MyEntries({ grid, mine, cells }: MyEntriesProps) {
  const t = useTranslations("figures.mine");
  const all = useMemo(() => {
    const here = grid.rows.flatMap((row) => row.cells);
    const ids = new Set(here.map(({ id }) => id));
    const live = here.flatMap((cell): Revision[] => {
      const now = cells[cell.id];
      const own = cell.isOwnSubmission ? cell.submitted : null;
      const revision = now?.draft ?? now?.submitted ?? own ?? cell.returned;
      return revision === null ? [] : [revision];
    });
    const elsewhere = mine.filter(({ key }) => !ids.has(cellId(key)));
    return [...live, ...elsewhere].toSorted((a, b) =>
      (b.submittedAt ?? b.createdAt).localeCompare(a.submittedAt ?? a.createdAt),
    );
  }, [grid, mine, cells]);
  // As it was at first: a list that grows does not open or close by itself.
  const [isShort] = useState(all.length <= 5);
  return (
    <Card aria-labelledby="mine">
      {/* Folded where it is long, as after a grid full of drafts: nobody should have to scroll past it. */}
      <details open={isShort}>
        <summary className="min-h-8 cursor-pointer py-1">
          <h2 id="mine" className="inline text-lg font-semibold">
            {t("heading")}
          </h2>
          {all.length > 0 && <span className="ml-2 text-muted">{all.length}</span>}
        </summary>
        <RevisionList revisions={all} catalogue={grid.catalogue} />
      </details>
    </Card>
  );
}
