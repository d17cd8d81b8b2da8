import { permanentRedirect } from "next/navigation";

import { pathWithQuery } from "@/lib/figures/read-place";
import { getPathname } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";

interface ComparePageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Keeps old addresses working: two releases were compared here before any two moments could be. */
export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const locale = (await params).locale as Locale;
  const href = pathWithQuery("/changes", await searchParams);
  return permanentRedirect(getPathname({ href, locale }));
}
