import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { IndicatorListView } from "@/components/indicator/indicator-list-view";
import type { Locale } from "@/lib/i18n/routing";

import { loadDashboard } from "../load-dashboard";

interface IndicatorsPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<ClockSearch>;
}

export async function generateMetadata({ params }: IndicatorsPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "dashboard" });
  return { title: t("list.title") };
}

export default async function IndicatorsPage({ params, searchParams }: IndicatorsPageProps) {
  const locale = (await params).locale as Locale;
  const { assessment, place, notices } = await loadDashboard(locale, "/indicators", searchParams);
  return <IndicatorListView assessment={assessment} place={place} notices={notices} />;
}
