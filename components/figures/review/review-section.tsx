import { useTranslations } from "next-intl";

import { CheckBox } from "@/components/figures/entry/check-box";
import { StackedTable } from "@/components/ui/stacked-table";
import { isBlocked, type JudgedCell } from "@/lib/assessment/review/review-sections";

import { ReviewRow } from "./review-row";
import type { RowChoices } from "./row-choices";

interface ReviewSectionProps extends RowChoices {
  id: "warned" | "plain" | "own";
  heading: string;
  /** How many of the cells move a verdict, said beside the heading; left out where nobody counts them. */
  moving?: number;
  cells: readonly JudgedCell[];
  /** Whether the person who looks has entered them: then there is nothing to decide, and they stand folded. */
  own?: boolean;
}

/** Widths that let the parts of the queue stand in line. */
const WIDTHS = [
  "tabled:w-[25%]",
  "tabled:w-[9%]",
  "tabled:w-[13%]",
  "tabled:w-[7.5%]",
  "tabled:w-[14%]",
  "tabled:w-[14%]",
  "",
];

/** Shows one part of the queue, which folds. */
export function ReviewSection({
  id,
  heading,
  moving = 0,
  cells,
  own = false,
  ...rows
}: ReviewSectionProps) {
  const t = useTranslations("reviewing");
  const columns = {
    cell: t("column.cell"),
    lastYear: t("column.lastYear"),
    value: t("column.value"),
    growth: t("column.growth"),
    target: t("column.target"),
    verdict: t("column.verdict"),
    warning: t("column.warning"),
  };
  const choosable = cells.filter((cell) => !isBlocked(cell));
  return (
    <details open={!own} className="group/section">
      <summary className="flex min-h-10 cursor-pointer flex-wrap items-center gap-x-4 py-1 marker:content-none">
        <h2 id={`section-${id}`} className="text-lg font-semibold">
          <span aria-hidden="true" className="mr-1.5 inline-block text-accent">
            <span className="group-open/section:hidden">▸</span>
            <span className="hidden group-open/section:inline">▾</span>
          </span>
          {heading}
        </h2>
        {moving > 0 && (
          <span className="text-sm text-muted">{t("section.moving", { count: moving })}</span>
        )}
      </summary>
      {rows.selectable && choosable.length > 1 && (
        <div className="px-2 text-sm">
          <CheckBox
            label={t("section.all", { count: choosable.length })}
            checked={choosable.every(rows.isChosen)}
            onChange={(value) => rows.choose(choosable, value)}
          />
        </div>
      )}
      <div className="rounded-lg border border-line bg-card px-3 lg:px-2">
        <StackedTable caption={heading} columns={Object.values(columns)} widths={WIDTHS}>
          {cells.map((cell) => (
            <ReviewRow key={cell.revision.id} cell={cell} columns={columns} {...rows} />
          ))}
        </StackedTable>
      </div>
    </details>
  );
}
