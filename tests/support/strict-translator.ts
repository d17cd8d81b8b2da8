import { createTranslator } from "next-intl";

import type { Translate } from "@/lib/i18n/message-key";
import { loadMessages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/i18n/routing";

/** As `translatorFor`, but a sentence that misses one of its values throws. */
export async function strictTranslator(locale: Locale): Promise<Translate> {
  return createTranslator({
    locale,
    messages: await loadMessages(locale),
    onError: (error) => {
      throw error;
    },
  });
}
