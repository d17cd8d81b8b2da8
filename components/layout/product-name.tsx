"use client";

import { useLocale } from "next-intl";

import { productOf } from "@/lib/plans/product-name";

import { useShownPlan, type PlanChoice } from "./use-shown-plan";

interface ProductNameProps {
  plans: readonly PlanChoice[];
  /** Name for a plan that says none. */
  otherwise: string;
}

/** Names the site after the plan that the page shows. */
export function ProductName({ plans, otherwise }: ProductNameProps) {
  const locale = useLocale() === "en" ? "en" : "zh";
  const shown = useShownPlan(plans);
  return (shown === undefined ? null : productOf(shown)?.[locale]) ?? otherwise;
}
