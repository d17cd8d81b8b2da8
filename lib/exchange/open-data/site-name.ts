import "server-only";

import { translatorFor } from "@/lib/i18n/translator";
import { productOf } from "@/lib/plans/product-name";
import type { LocalText, Plan } from "@/lib/plans/types";

/** Names the site of a plan in both languages. */
export async function siteName(plan: Plan): Promise<LocalText> {
  const product = productOf(plan);
  if (product !== null) return product;
  const [zh, en] = await Promise.all([translatorFor("zh"), translatorFor("en")]);
  return { zh: zh("common.product"), en: en("common.product") };
}
