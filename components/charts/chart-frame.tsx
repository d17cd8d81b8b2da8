import clsx from "clsx";
import { useId, type ReactNode } from "react";

import { WholeAmounts } from "@/components/ui/whole-amounts";
import { FORCED_COLOURS } from "@/lib/chart-layout/palette";

export interface ChartFrameProps {
  /** The finding as a sentence, not the names of the axes. */
  heading: string;
  headingLevel?: 2 | 3 | 4;
  /** Whether the finding is only heard, because it stands above the frame already. */
  isHeadingHidden?: boolean;
  /** A sentence that says what the chart shows. */
  summary: ReactNode;
  /** The drawn chart, which brings its own fixed height. */
  children: ReactNode;
  /** The numbers of the chart as a `<table>`. */
  table: ReactNode;
  /** Whether paper shows the table; false where its numbers stand in another table of the page. */
  isTableOnPaper?: boolean;
  /** Name of the table, such as “数据表”. */
  tableLabel: string;
  /** Definitions, bridges and sources. */
  notes?: ReactNode;
  /** Downloads of the chart and the like. */
  actions?: ReactNode;
  /** Whether the chart stands in a card among others: smaller words, less room between. */
  isDense?: boolean;
  className?: string;
}

/** Frames a chart with what belongs to every chart: its finding, a sentence, the numbers one key away, its notes. */
export function ChartFrame({
  heading,
  headingLevel = 2,
  isHeadingHidden = false,
  summary,
  children,
  table,
  isTableOnPaper = true,
  tableLabel,
  notes,
  actions,
  isDense = false,
  className,
}: ChartFrameProps) {
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <figure
      aria-labelledby={id}
      className={clsx(
        "@container m-0 flex min-w-0 flex-col print:block",
        isDense ? "gap-1" : "gap-2",
        FORCED_COLOURS,
        className,
      )}
    >
      {/* On paper a finding is never parted from its chart. */}
      <div
        className={clsx(
          "flex min-w-0 flex-col break-inside-avoid print:block",
          isDense ? "gap-1" : "gap-2",
        )}
      >
        <Heading
          id={id}
          className={clsx(
            "leading-snug font-semibold text-balance",
            headingLevel === 2 && !isDense && "text-lg max-sm:text-base",
            isHeadingHidden && "sr-only",
          )}
        >
          <WholeAmounts>{heading}</WholeAmounts>
        </Heading>
        {summary !== null && summary !== false && (
          <div className={clsx("text-sm text-muted", isDense && "leading-snug")}>{summary}</div>
        )}
        <div className="mt-1 min-w-0">{children}</div>
      </div>
      <div className={clsx("relative border-t border-line", !isTableOnPaper && "print:hidden")}>
        {/* In the line of the summary, which is short, where there is room for both; else above it. */}
        {actions && <div className="chart-actions">{actions}</div>}
        <details className="min-w-0 text-sm">
          <summary className="opening min-h-10 w-fit font-semibold">{tableLabel}</summary>
          <div className="pb-2">{table}</div>
        </details>
      </div>
      {notes && <figcaption className="text-sm text-muted">{notes}</figcaption>}
    </figure>
  );
}
