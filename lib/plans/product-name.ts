import type { LocalText, Plan } from "./types";

/** Names the site of a plan: as the plan calls it, else after whom the plan is of; null where it says neither. */
export function productOf({ product, region }: Pick<Plan, "product" | "region">): LocalText | null {
  if (product != null) return product;
  if (region == null) return null;
  return { zh: `${region.zh}目标进展`, en: `${region.en}: progress to targets` };
}
