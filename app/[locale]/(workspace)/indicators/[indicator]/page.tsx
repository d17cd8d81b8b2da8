import type { Metadata } from "next";
import { notFound } from "next/navigation";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { askedLens } from "@/lib/addresses/gap-lens";
import { indicatorPath } from "@/lib/words/parts/gap-lens";
import { IndicatorView } from "@/components/indicator/indicator-view";
import { findIndicator } from "@/lib/words/lookup";
import type { Locale } from "@/lib/i18n/routing";

import { loadDashboard } from "../../load-dashboard";

interface IndicatorPageProps {
  params: Promise<{ locale: string; indicator: string }>;
  searchParams: Promise<ClockSearch & { by?: string | string[] }>;
}

export async function generateMetadata({
  params,
  searchParams,
}: IndicatorPageProps): Promise<Metadata> {
  const { locale: text, indicator: code } = await params;
  const locale = text as Locale;
  const path = indicatorPath(code, askedLens((await searchParams).by));
  const { assessment } = await loadDashboard(locale, path, searchParams);
  const name = findIndicator(assessment, code)?.name;
  if (name === undefined) notFound();
  return { title: locale === "en" ? name.en : name.zh };
}

export default async function IndicatorPage({ params, searchParams }: IndicatorPageProps) {
  const { locale: text, indicator: code } = await params;
  const locale = text as Locale;
  const lens = askedLens((await searchParams).by);
  const { assessment, place, notices } = await loadDashboard(
    locale,
    indicatorPath(code, lens),
    searchParams,
  );
  const indicator = findIndicator(assessment, code);
  if (indicator === null) notFound();
  return (
    <IndicatorView
      assessment={assessment}
      indicator={indicator}
      place={place}
      notices={notices}
      lens={lens}
    />
  );
}
