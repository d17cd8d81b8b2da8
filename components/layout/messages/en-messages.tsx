"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";

import { CHINA_TIME_ZONE } from "@/lib/i18n/china-time";
import { en } from "@/lib/i18n/messages/en";

/** Gives client components the English messages, which come as a script of their own that browsers keep. */
export function EnglishMessages({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="en" messages={en} timeZone={CHINA_TIME_ZONE}>
      {children}
    </NextIntlClientProvider>
  );
}
