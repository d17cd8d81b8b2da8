import "server-only";

import { createTranslator, type Messages } from "next-intl";

import { loadMessages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/i18n/routing";
import type { LocalText } from "@/lib/plans/types";

/** The product's name in both languages. */
export async function siteName(): Promise<LocalText> {
  const nameIn = async (locale: Locale) => {
    const messages = (await loadMessages(locale)) as Messages;
    return createTranslator<Messages>({ locale, messages })("common.product");
  };
  return { zh: await nameIn("zh"), en: await nameIn("en") };
}
