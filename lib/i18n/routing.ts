import { defineRouting } from "next-intl/routing";

/** Chinese stands without a prefix, English under /en. */
export const routing = defineRouting({
  locales: ["zh", "en"],
  defaultLocale: "zh",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
  // Alternate links would repeat the address of a public link in a header.
  alternateLinks: false,
});

export type Locale = (typeof routing.locales)[number];
