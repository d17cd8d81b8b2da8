import clsx from "clsx";
import type { HTMLAttributes, ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";

/*
 * A table where there is room, a list of cards where there is none: by CSS alone, so that every row and every
 * control in it is there once. A changed `display` takes the roles of table elements away in some browsers,
 * hence they are written out.
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
    <table
      role="table"
      className={clsx("block w-full border-collapse text-sm lg:table", isFixed && "lg:table-fixed")}
    >
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="hidden lg:table-header-group">
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
      <tbody role="rowgroup" className="block lg:table-row-group">
        {children}
      </tbody>
    </table>
  );
}

export function StackedRow({ className, ...rest }: HTMLAttributes<HTMLTableRowElement>) {
  return (
    <tr
      role="row"
      className={clsx(
        "block border-b border-line py-3 last:border-b-0 lg:table-row lg:py-0",
        className,
      )}
      {...rest}
    />
  );
}

/** The cell that names its row and is the head of the card. */
export function StackedHead({ className, ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return (
    <th
      role="rowheader"
      scope="row"
      className={clsx(
        "block pb-1 text-left align-top font-semibold lg:table-cell lg:border-b lg:border-line lg:px-2 lg:py-2",
        className,
      )}
      {...rest}
    />
  );
}

interface StackedCellProps extends TdHTMLAttributes<HTMLTableCellElement> {
  label: string;
}

export function StackedCell({ label, className, children, ...rest }: StackedCellProps) {
  return (
    <td
      role="cell"
      className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 py-0.5 align-top lg:table-cell lg:border-b lg:border-line lg:px-2 lg:py-2"
      {...rest}
    >
      <span className="text-muted lg:hidden">{label}</span>
      <div className={clsx("min-w-0 wrap-anywhere lg:wrap-break-word", className)}>{children}</div>
    </td>
  );
}
