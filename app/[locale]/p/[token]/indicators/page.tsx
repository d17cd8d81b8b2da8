import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { IndicatorListView } from "@/components/indicator/indicator-list-view";
import type { Locale } from "@/lib/i18n/routing";

import { loadPublicDashboard } from "../load-public-dashboard";

interface PublicIndicatorsPageProps {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<ClockSearch>;
}

export async function generateMetadata({ params }: PublicIndicatorsPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "dashboard" });
  return { title: t("list.title") };
}

export default async function PublicIndicatorsPage({
  params,
  searchParams,
}: PublicIndicatorsPageProps) {
  const { token } = await params;
  const { assessment, place, notices } = await loadPublicDashboard(token, searchParams);
  return <IndicatorListView assessment={assessment} place={place} notices={notices} />;
}
