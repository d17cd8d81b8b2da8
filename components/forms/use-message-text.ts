import { useLocale, useTranslations } from "next-intl";

import type { MessageRef } from "@/lib/errors/domain-error";
import { messageText } from "@/lib/words/message-text";

/** Writes a message that came as data, such as the refusal of a form or what a check found. */
export function useMessageText(): (message: MessageRef) => string {
  const translate = useTranslations();
  const locale = useLocale() === "en" ? "en" : "zh";
  return (message) => messageText(message, translate, locale);
}
