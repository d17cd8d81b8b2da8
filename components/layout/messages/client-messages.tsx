import type { ReactNode } from "react";

import type { Locale } from "@/lib/i18n/routing";

import { EnglishMessages } from "./en-messages";
import { ChineseMessages } from "./zh-messages";

interface ClientMessagesProps {
  locale: Locale;
  children: ReactNode;
}

/**
 * Gives the client components of a page their messages. Handed over by a server component, all of them would travel
 * in each page (125 KB of 350); so the browser is sent the script of one language, once.
 */
export function ClientMessages({ locale, children }: ClientMessagesProps) {
  return locale === "zh" ? (
    <ChineseMessages>{children}</ChineseMessages>
  ) : (
    <EnglishMessages>{children}</EnglishMessages>
  );
}
