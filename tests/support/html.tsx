import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

import { loadMessages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/i18n/routing";

const MESSAGES = { zh: await loadMessages("zh"), en: await loadMessages("en") };

/** The server's HTML, as a reader without JavaScript gets it; a missing message fails the test. */
export function html(locale: Locale, view: ReactElement): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={MESSAGES[locale]}
      timeZone="Asia/Shanghai"
      onError={(error) => {
        throw error;
      }}
    >
      {view}
    </NextIntlClientProvider>,
  );
}

/** Its words alone, with plain spaces. */
export function textOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("\u00a0", " ")
    .replaceAll("&quot;", '"');
}
