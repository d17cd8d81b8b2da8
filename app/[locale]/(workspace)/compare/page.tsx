import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { CompareView } from "@/components/comparison/compare-view";
import { chooseSelection } from "@/lib/comparison/selection";
import { pathWithQuery } from "@/lib/figures/read-place";
import { getPathname } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";

import { loadDashboard } from "../load-dashboard";

interface ComparePageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ComparePageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "compare" });
  return { title: t("title") };
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const locale = (await params).locale as Locale;
  const { plan, asOf, ...query } = await searchParams;
  const clocks = Promise.resolve({ plan, asOf });
  const dashboard = await loadDashboard(locale, pathWithQuery("/compare", query), clocks);
  const { assessment, place, notices } = dashboard;
  return (
    <CompareView
      assessment={assessment}
      place={place}
      notices={notices}
      chosen={chooseSelection(query, assessment)}
      path={getPathname({ href: "/compare", locale })}
    />
  );
}
