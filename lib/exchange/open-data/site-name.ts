import "server-only";

import { translatorFor } from "@/lib/i18n/translator";
import type { LocalText } from "@/lib/plans/types";

/** The product's name in both languages. */
export async function siteName(): Promise<LocalText> {
  const [zh, en] = await Promise.all([translatorFor("zh"), translatorFor("en")]);
  return { zh: zh("common.product"), en: en("common.product") };
}
