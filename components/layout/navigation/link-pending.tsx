"use client";

import { useLinkStatus } from "next/link";

/**
 * Draws a line below a link from when it was followed until its page is there; a page that comes at once shows
 * none. Stands in a `Link` that is positioned. Drawn with a border, which forced colours keep.
 */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return (
    pending && (
      <span
        aria-hidden="true"
        className="pending-link absolute inset-x-0 -bottom-0.5 border-b-2 border-dashed border-accent"
      />
    )
  );
}
