import type { Metadata } from "next";
import { notFound } from "next/navigation";

import type { ClockSearch } from "@/components/dashboard/dashboard-clocks";
import { readGapLens } from "@/components/dashboard/gap-lens";
import { IndicatorView } from "@/components/dashboard/indicator-view";
import { findIndicator } from "@/components/dashboard/lookup";
import type { Locale } from "@/lib/i18n/routing";

import { loadDashboard } from "../../load-dashboard";

interface IndicatorPageProps {
  readonly params: Promise<{ readonly locale: string; readonly indicator: string }>;
  readonly searchParams: Promise<ClockSearch & { readonly by?: string | string[] }>;
}

export async function generateMetadata({
  params,
  searchParams,
}: IndicatorPageProps): Promise<Metadata> {
  const { locale: text, indicator: code } = await params;
  const locale = text as Locale;
  const { assessment } = await loadDashboard(locale, `/indicators/${code}`, searchParams);
  const name = findIndicator(assessment, code)?.name;
  if (name === undefined) notFound();
  return { title: locale === "en" ? name.en : name.zh };
}

export default async function IndicatorPage({ params, searchParams }: IndicatorPageProps) {
  const { locale: text, indicator: code } = await params;
  const locale = text as Locale;
  const { assessment, place, notices } = await loadDashboard(
    locale,
    `/indicators/${code}`,
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
      lens={readGapLens((await searchParams).by)}
    />
  );
}
