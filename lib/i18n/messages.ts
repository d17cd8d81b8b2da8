import type { Messages } from "next-intl";

import type { Locale } from "./routing";

/** All sentences of one language; the other one is not loaded. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return locale === "en" ? (await import("./messages/en")).en : (await import("./messages/zh")).zh;
}
