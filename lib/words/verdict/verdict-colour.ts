import type { Tone } from "@/lib/chart-layout/types";
import type { Verdict } from "@/lib/assessment/types";

/** Text colours of the verdicts; always together with the verdict's sign and word. */
export const VERDICT_TEXT: Readonly<Record<Verdict, string>> = {
  met: "text-met",
  "on-track": "text-on-track",
  watch: "text-watch",
  behind: "text-behind",
  reversed: "text-behind",
  missed: "text-behind",
  "awaiting-data": "text-open",
  "not-assessable": "text-open",
};

/** Tones of the verdicts' bars. What cannot be judged yet is grey. */
export const VERDICT_TONE: Readonly<Record<Verdict, Tone>> = {
  met: "met",
  "on-track": "on-track",
  watch: "watch",
  behind: "behind",
  reversed: "behind",
  missed: "behind",
  "awaiting-data": "open",
  "not-assessable": "open",
};
