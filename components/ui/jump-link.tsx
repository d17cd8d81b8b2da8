"use client";

import type { AnchorHTMLAttributes } from "react";

interface JumpLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  /** Id of an element of this page. */
  to: string;
}

/**
 * A link to a place on this page that takes the focus there. It leaves no entry in the history: the router does
 * not know entries that it has not made, and Back would change the address only, not the page.
 */
export function JumpLink({ to, children, ...rest }: JumpLinkProps) {
  return (
    <a
      href={`#${to}`}
      onClick={(event) => {
        const place = document.getElementById(to);
        if (place === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        place.focus();
        if (document.activeElement !== place) {
          // A row or a heading takes the focus here, but never from the Tab key.
          place.tabIndex = -1;
          place.focus();
        }
      }}
      {...rest}
    >
      {children}
    </a>
  );
}
