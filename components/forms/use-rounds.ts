import { useState } from "react";

/** Counts what was saved, so that the form of a new record begins anew and the same is not saved twice. */
export function useRounds(saved: object | null): number {
  const [last, setLast] = useState({ saved, round: 0 });
  if (saved === null || saved === last.saved) return last.round;
  const round = last.round + 1;
  setLast({ saved, round });
  return round;
}
