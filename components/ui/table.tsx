import clsx from "clsx";
import type { TableHTMLAttributes, TdHTMLAttributes, ThHTMLAttributes } from "react";

/** A table that scrolls inside its own box on a narrow screen; the box can be reached by keyboard. */
export function Table({
  caption,
  className,
  children,
  ...rest
}: TableHTMLAttributes<HTMLTableElement> & { caption: string }) {
  return (
    <div
      className="relative overflow-x-auto print:overflow-visible"
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table
        className={clsx("w-full border-collapse text-sm print:text-[0.78rem]", className)}
        {...rest}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function Th({ className, ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return <th className={clsx("cell-head", className)} {...rest} />;
}

export function Td({ className, ...rest }: TdHTMLAttributes<HTMLTableCellElement>) {
  return <td className={clsx("cell", className)} {...rest} />;
}
