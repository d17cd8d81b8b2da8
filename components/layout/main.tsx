"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, type ReactNode } from "react";

import { MAIN_ID } from "./main-id";

/** Path of the page that was shown last in this window; null after a load of the whole document. */
let shownPath: string | null = null;

/**
 * The page's one `main`, with the width of all pages. It takes the focus when a link has led to another page, as
 * a load of the document would: the link itself may be gone, or stands far above in the header.
 */
export function Main({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const path = usePathname();
  useEffect(() => {
    const isOther = shownPath !== null && shownPath !== path;
    shownPath = path;
    // An address with an anchor leads to a place inside the page, so the focus is left alone.
    if (isOther && window.location.hash === "") main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <main ref={main} id={MAIN_ID} tabIndex={-1} className="page-main">
      {children}
    </main>
  );
}
