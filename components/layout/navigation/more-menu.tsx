"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

interface MoreMenuProps {
  label: string;
  /** Number of things that wait behind the pages of the menu. */
  waiting: number;
  children: ReactNode;
}

/** Opens upwards without any script; with one it closes when another page is shown. */
export function MoreMenu({ label, waiting, children }: MoreMenuProps) {
  return (
    <details key={usePathname()}>
      <summary className="more">
        {label}
        <span aria-hidden="true">⋯</span>
        {waiting > 0 && (
          <span
            aria-hidden="true"
            className="rounded-full bg-accent px-1.5 text-xs font-bold text-on-accent"
          >
            {waiting}
          </span>
        )}
      </summary>
      <div className="more-pages">{children}</div>
    </details>
  );
}
