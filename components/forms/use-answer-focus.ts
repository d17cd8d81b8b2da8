import { useEffect, useRef } from "react";

import type { ActionResult } from "@/lib/errors/action-result";

/**
 * Takes the focus to the answer of a form as soon as it is there: the button that was pressed is disabled or
 * gone by then, and a person at the keyboard would stand nowhere. Give the ref to a box with `tabIndex={-1}`.
 */
export function useAnswerFocus<Data>(result: ActionResult<Data>) {
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result.status !== "idle") answer.current?.focus();
  }, [result]);
  return answer;
}
