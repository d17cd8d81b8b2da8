import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";

import { CHINA_TIME_ZONE } from "./china-time";
import { loadMessages } from "./messages";
import { routing } from "./routing";

// The successor of requestLocale, next/root-params, does not exist in server actions and route handlers.
// oxlint-disable-next-line typescript/no-deprecated
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return { locale, messages: await loadMessages(locale), timeZone: CHINA_TIME_ZONE };
});
