import { useEffect, useRef, type RefObject } from "react";

/**
 * Takes the focus to what a form was answered with, where that is no sentence: a preview, or another step. `shown` is
 * what is shown; the focus moves when it is a new one. Give the ref to an element with `tabIndex={-1}`.
 */
export function useNewFocus<Shown extends HTMLElement>(shown: object): RefObject<Shown | null> {
  const place = useRef<Shown>(null);
  useEffect(() => {
    place.current?.focus();
  }, [shown]);
  return place;
}
