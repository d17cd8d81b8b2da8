import type { Method } from "@/lib/assessment/method";

/** A second method that nobody decided: every number and every choice differs from the first. */
export const INVENTED_METHOD: Method = {
  version: 1000,
  onTrackFrom: "0.9",
  watchFrom: "0.725",
  paths: { level: "linear", stock: "geometric", cumulative: "geometric" },
  growth: { level: "units", stock: "rate", cumulative: "rate" },
  startsAtZero: [],
  outlookYears: 10,
};
