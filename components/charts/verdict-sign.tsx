"use client";

import type { Verdict } from "@/lib/assessment/types";

const FILLED: Partial<Record<Verdict, string>> = {
  "on-track": "M8 2.5 14.5 13.5H1.5z",
  watch: "M8 1 15 8 8 15 1 8z",
  behind: "M1.5 2.5h13L8 13.5z",
  reversed: "M1.5 1h13L8 8zM1.5 8h13L8 15z",
};

const STROKED: Partial<Record<Verdict, string>> = {
  met: "M2 8.5 6.2 13 14 3.5",
  missed: "M3 3l10 10M13 3 3 13",
};

/**
 * Draws the verdict's own shape, so that the verdict is known without its colour. Its word always stands beside
 * it. A client component, so that a page is sent its name and not its paths a second time.
 */
export function VerdictSign({ verdict }: { verdict: Verdict }) {
  const filled = FILLED[verdict];
  const stroked = STROKED[verdict];
  return (
    <svg viewBox="0 0 16 16" width="0.9em" height="0.9em" aria-hidden="true" className="sign">
      {filled !== undefined && <path d={filled} fill="currentColor" />}
      {stroked !== undefined && (
        <path d={stroked} fill="none" stroke="currentColor" strokeWidth="2.6" />
      )}
      {filled === undefined && stroked === undefined && (
        <circle
          cx="8"
          cy="8"
          r="6.4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeDasharray={verdict === "awaiting-data" ? "2.6 2.43" : undefined}
        />
      )}
      {verdict === "not-assessable" && (
        <path d="M4.5 8h7" fill="none" stroke="currentColor" strokeWidth="1.8" />
      )}
    </svg>
  );
}
