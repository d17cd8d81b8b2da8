"use client";

import { useCallback, useEffect, useRef } from "react";

import { useRouter } from "@/lib/i18n/navigation";

/** Milliseconds without a saving after which nobody is in the middle of the work. */
const CALM = 8000;

/**
 * Reads the pages again once for many savings: when there was no saving for a while, or when the grid is left,
 * so that neither the way back nor the frame of the next page shows what stood there before. Gives the function
 * to call after each saving.
 */
export function useLateRefresh(): () => void {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isLeft = useRef(false);

  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      timer.current = undefined;
      router.refresh();
    };
  }, [router]);

  return useCallback(() => {
    clearTimeout(timer.current);
    // The answer came after the grid was left.
    if (isLeft.current) {
      router.refresh();
      return;
    }
    timer.current = setTimeout(() => {
      timer.current = undefined;
      router.refresh();
    }, CALM);
  }, [router]);
}
