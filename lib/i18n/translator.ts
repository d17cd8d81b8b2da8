// The core alone: the commands run without the client half of React that "next-intl" brings along.
import { createTranslator } from "use-intl/core";

import { loadMessages } from "./messages";
import type { Translate } from "./message-key";
import type { Locale } from "./routing";

/** Looks up full keys in the messages of one language, outside of pages: for files and API answers. */
export async function translatorFor(locale: Locale): Promise<Translate> {
  return createTranslator({ locale, messages: await loadMessages(locale) });
}
