import { useTranslations } from "next-intl";

import type { MessageRef } from "@/lib/errors/domain-error";
import type { MessageKey } from "@/lib/i18n/message-key";

/** Writes a message that came as data. The key is cast here; tests look for it where the message is made. */
export function useMessageText(): (message: MessageRef) => string {
  const t = useTranslations();
  return ({ key, values }) => t(key as MessageKey, values);
}
