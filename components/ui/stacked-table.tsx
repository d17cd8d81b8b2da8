import clsx from "clsx";
import type { HTMLAttributes, ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";

/*
 * A table or a list of cards, as `.stacked-table` says. A changed `display` takes the roles of table elements away in
 * some browsers, hence they are written out.
 */
/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- as said above */

interface StackedTableProps {
  caption: string;
  /** Names of the columns, in order. Give each cell its own as `label`, which stands before the value on a card. */
  columns: readonly string[];
  /** Whether all columns have one width, so that several such tables below one another stand in line. */
  aligned?: boolean;
  /** Widths of the columns as classes, in order, for tables that stand in line with columns of their own widths. */
  widths?: readonly string[];
  children: ReactNode;
}

export function StackedTable({
  caption,
  columns,
  aligned = false,
  widths,
  children,
}: StackedTableProps) {
  const isFixed = aligned || widths !== undefined;
  return (
    <table role="table" className={clsx("stacked-table", isFixed && "tabled:table-fixed")}>
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column, index) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              className={clsx("cell-head", widths?.[index])}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

export function StackedRow(props: HTMLAttributes<HTMLTableRowElement>) {
  return <tr role="row" {...props} />;
}

/** The cell that names its row and is the head of the card. */
export function StackedHead(props: ThHTMLAttributes<HTMLTableCellElement>) {
  return <th role="rowheader" scope="row" {...props} />;
}

interface StackedCellProps extends TdHTMLAttributes<HTMLTableCellElement> {
  label: string;
}

export function StackedCell({ label, className, children, ...rest }: StackedCellProps) {
  return (
    <td role="cell" {...rest}>
      <span className="text-muted tabled:hidden">{label}</span>
      <div className={clsx("min-w-0 wrap-anywhere lg:wrap-break-word", className)}>{children}</div>
    </td>
  );
}
