import clsx from "clsx";
import type { HTMLAttributes } from "react";

export function Card({ className, ...rest }: HTMLAttributes<HTMLElement>) {
  return (
    <section
      className={clsx("rounded-lg border border-line bg-card p-4 sm:p-5", className)}
      {...rest}
    />
  );
}
