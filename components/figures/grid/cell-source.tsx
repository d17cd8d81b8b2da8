import clsx from "clsx";
import { useTranslations } from "next-intl";

import type { MessageRef } from "@/lib/errors/domain-error";
import { sourceTitle } from "@/lib/figures/grid/cell-source";
import { isOpen, sourceFor, type CellState } from "@/lib/figures/grid/cell-state";
import type { GridCell } from "@/lib/figures/grid/types";
import type { SourceInput } from "@/lib/figures/schema";
import type { Source } from "@/lib/plans/types";

interface CellSourceProps {
  cell: GridCell;
  now: CellState;
  closed: MessageRef | null;
  common: SourceInput;
  sources: readonly Source[];
  onChange: () => void;
}

/** Names the source of a cell's number; in an open cell the source it will carry, and the way to change it. */
export function CellSource({ cell, now, closed, common, sources, onChange }: CellSourceProps) {
  const t = useTranslations("grid.source");
  if (closed !== null || !isOpen(now)) {
    const title = (now.draft ?? now.submitted ?? cell.submitted ?? cell.returned ?? cell.current)
      ?.source?.title;
    if (title === undefined) return null;
    return (
      <span className="w-0 min-w-full truncate text-muted" title={title}>
        {t("of", { title })}
      </span>
    );
  }
  const chosen = sourceFor(now, common);
  const stored = now.draft?.source;
  // A source described just now is in the draft before it is in the list.
  const title = stored?.key === chosen.source ? stored.title : sourceTitle(chosen, sources);
  return (
    <button
      type="button"
      tabIndex={-1}
      onClick={onChange}
      title={title ?? undefined}
      className={clsx(
        "min-h-6 w-0 min-w-full cursor-pointer truncate text-left underline underline-offset-4",
        title === null ? "font-semibold text-watch" : "text-accent",
      )}
    >
      {title === null ? t("none") : t("of", { title })}
    </button>
  );
}
