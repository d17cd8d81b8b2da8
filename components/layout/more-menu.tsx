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
      <summary className="flex min-h-14 cursor-pointer list-none items-center justify-center gap-1 border-t-2 border-transparent [&::-webkit-details-marker]:hidden">
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
      <div className="absolute inset-x-0 bottom-full max-h-[70vh] overflow-y-auto border-t border-line bg-card px-2 py-1 shadow-[0_-8px_24px_rgb(0_0_0/0.18)]">
        {children}
      </div>
    </details>
  );
}
