"use client";

import clsx from "clsx";
import { useLinkStatus } from "next/link";

/**
 * Draws a line below a link from when it was followed until its page is there; a page that comes at once shows
 * none. Stands in a `Link` that is positioned. Drawn with a border, which forced colours keep.
 */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "absolute inset-x-0 -bottom-0.5 border-b-2 border-dashed border-accent transition-opacity",
        pending ? "opacity-100 delay-150 motion-safe:animate-pulse" : "opacity-0",
      )}
    />
  );
}
