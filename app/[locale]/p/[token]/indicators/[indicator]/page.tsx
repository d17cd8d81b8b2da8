import type { Metadata } from "next";
import { notFound } from "next/navigation";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { askedLens } from "@/lib/addresses/gap-lens";
import { IndicatorView } from "@/components/indicator/indicator-view";
import { findIndicator } from "@/lib/words/lookup";

import { loadPublicDashboard } from "../../load-public-dashboard";

interface PublicIndicatorPageProps {
  params: Promise<{
    locale: string;
    token: string;
    indicator: string;
  }>;
  searchParams: Promise<ClockSearch & { by?: string | string[] }>;
}

export async function generateMetadata({
  params,
  searchParams,
}: PublicIndicatorPageProps): Promise<Metadata> {
  const { locale, token, indicator: code } = await params;
  const { assessment } = await loadPublicDashboard(token, searchParams);
  const name = findIndicator(assessment, code)?.name;
  if (name === undefined) notFound();
  return { title: locale === "en" ? name.en : name.zh };
}

export default async function PublicIndicatorPage({
  params,
  searchParams,
}: PublicIndicatorPageProps) {
  const { token, indicator: code } = await params;
  const { assessment, place, notices } = await loadPublicDashboard(token, searchParams);
  const indicator = findIndicator(assessment, code);
  if (indicator === null) notFound();
  return (
    <IndicatorView
      assessment={assessment}
      indicator={indicator}
      place={place}
      notices={notices}
      lens={askedLens((await searchParams).by)}
    />
  );
}
