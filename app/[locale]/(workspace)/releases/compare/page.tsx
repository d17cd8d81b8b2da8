import { permanentRedirect } from "next/navigation";

import { pathWithQuery } from "@/lib/figures/read-place";
import { getPathname } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";

interface ComparePageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where two releases were compared before any two moments could be: the old addresses go on working. */
export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const locale = (await params).locale as Locale;
  const href = pathWithQuery("/changes", await searchParams);
  return permanentRedirect(getPathname({ href, locale }));
}
