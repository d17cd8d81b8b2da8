import { createTranslator } from "next-intl";

import { loadMessages } from "./messages";
import type { Translate } from "./message-key";
import type { Locale } from "./routing";

/** Looks up full keys in the messages of one language, outside of pages: for files and API answers. */
export async function translatorFor(locale: Locale): Promise<Translate> {
  return createTranslator({ locale, messages: await loadMessages(locale) });
}
