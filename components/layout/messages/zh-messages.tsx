"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";

import { CHINA_TIME_ZONE } from "@/lib/i18n/china-time";
import { zh } from "@/lib/i18n/messages/zh";

/** Gives client components the Chinese messages, which come as a script of their own that browsers keep. */
export function ChineseMessages({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="zh" messages={zh} timeZone={CHINA_TIME_ZONE}>
      {children}
    </NextIntlClientProvider>
  );
}
