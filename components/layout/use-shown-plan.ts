"use client";

import { useSearchParams } from "next/navigation";

import type { LocalText } from "@/lib/plans/types";

/** A plan to choose from, as the frame of the signed-in pages knows it. */
export interface PlanChoice {
  code: string;
  name: LocalText;
  region?: LocalText | null;
  product?: LocalText | null;
  startYear: number;
  endYear: number;
}

/** Finds the plan that the page shows: a layout is not told the address, so its parts read it themselves. */
export function useShownPlan(plans: readonly PlanChoice[]): PlanChoice | undefined {
  const asked = useSearchParams().get("plan");
  return plans.find(({ code }) => code === asked) ?? plans[0];
}
