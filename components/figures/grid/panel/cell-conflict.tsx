import { useTranslations } from "next-intl";
import type { Dispatch } from "react";

import { Button } from "@/components/ui/button";
import type { CellState } from "@/lib/figures/grid/cell-state";
import type { GridEvent } from "@/lib/figures/grid/grid-state";
import type { GridCell } from "@/lib/figures/grid/types";
import type { LocalText } from "@/lib/plans/types";
import { useStatedText } from "@/components/figures/use-stated-text";

interface CellConflictProps {
  cell: GridCell;
  now: CellState;
  dispatch: Dispatch<GridEvent>;
  unit: LocalText | null;
}

/** Shows two values for one cell side by side; nothing is lost before somebody has chosen. */
export function CellConflict({ cell, now, dispatch, unit }: CellConflictProps) {
  const t = useTranslations("grid.conflict");
  const stated = useStatedText();
  if (now.status !== "conflict") return null;
  const { theirs } = now;
  const settle = (keep: "mine" | "theirs") => dispatch({ type: "settled", id: cell.id, keep });
  return (
    <div className="flex flex-col gap-1 rounded border border-behind p-1">
      <dl className="grid grid-cols-2 gap-2">
        <div>
          <dt className="text-muted">{t("mine")}</dt>
          <dd className="font-semibold">{now.text}</dd>
        </div>
        <div>
          <dt className="text-muted">
            {t("theirs", { author: theirs?.authorName ?? "", state: theirs?.state ?? "other" })}
          </dt>
          <dd className="font-semibold">{stated(theirs, unit)}</dd>
        </div>
      </dl>
      <div className="flex flex-wrap gap-1">
        <Button className="px-2 text-xs" onClick={() => settle("mine")}>
          {t("keepMine")}
        </Button>
        <Button className="px-2 text-xs" onClick={() => settle("theirs")}>
          {t("keepTheirs")}
        </Button>
      </div>
    </div>
  );
}
