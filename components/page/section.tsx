import clsx from "clsx";
import type { ReactNode } from "react";

interface SectionProps {
  id: string;
  /** The finding, not the name of the chart. */
  heading: ReactNode;
  text?: ReactNode;
  children: ReactNode;
  className?: string;
}

/**
 * A part of a page under a heading of the second order. No landmark, because the tables in it are regions
 * already.
 */
export function Section({ id, heading, text, children, className }: SectionProps) {
  return (
    <section className={clsx("mt-7 print:mt-6", className)}>
      <h2 id={id} className="text-lg leading-snug font-semibold text-balance">
        {heading}
      </h2>
      {text !== undefined && (
        <p className="mt-1 max-w-[60rem] text-sm text-muted break-after-avoid">{text}</p>
      )}
      <div className="mt-3">{children}</div>
    </section>
  );
}
