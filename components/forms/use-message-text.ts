import { useTranslations } from "next-intl";

import type { MessageRef } from "@/lib/errors/domain-error";
import type { MessageKey } from "@/lib/i18n/message-key";

/** Says a message that came as data; that its key exists is tested where it is made. */
export function useMessageText(): (message: MessageRef) => string {
  const t = useTranslations();
  return ({ key, values }) => t(key as MessageKey, values);
}
