import { createTranslator, type Messages } from "next-intl";

import { loadMessages } from "./messages";
import type { Locale } from "./routing";
import type { MessageKey } from "./message-key";

/** Looks up full keys in the messages of one language, outside of pages: for files and API answers. */
export async function translatorFor(
  locale: Locale,
): Promise<(key: string, values?: Record<string, string | number>) => string> {
  const messages = (await loadMessages(locale)) as Messages;
  const translate = createTranslator({ locale, messages });
  return (key, values) => translate(key as MessageKey, values);
}
