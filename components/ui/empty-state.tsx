import type { ReactNode } from "react";

interface EmptyStateProps {
  /** Words for what is not there. */
  title: string;
  /** Words for what to do, or for what will be here. */
  children: ReactNode;
}

/** Stands in place of a list with nothing in it. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="rounded-md border border-dashed border-field px-4 py-6 text-center">
      <p className="font-semibold">{title}</p>
      <div className="mx-auto mt-1 max-w-prose text-sm text-muted">{children}</div>
    </div>
  );
}
