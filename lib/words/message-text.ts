import type { MessageRef } from "@/lib/errors/domain-error";
import { formatValue } from "@/lib/figures/values/format-value";
import type { Translate } from "@/lib/i18n/message-key";
import type { Locale } from "@/lib/i18n/routing";

/** The text of a message that came as data, its numbers written as the language writes them. */
export function messageText(message: MessageRef, translate: Translate, locale: Locale): string {
  const values = Object.entries(message.values ?? {}).map(
    ([name, value]) =>
      [name, typeof value === "object" ? formatValue(value.decimal, locale) : value] as const,
  );
  return translate(message.key, Object.fromEntries(values));
}
