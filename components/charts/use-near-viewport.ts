"use client";

import { useEffect, useState, type RefObject } from "react";

/** Becomes true, once and for all, when the element comes near the window's visible part. */
export function useNearViewport(ref: RefObject<HTMLElement | null>, margin = "400px"): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (near || !element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: margin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, margin, near]);
  return near;
}
