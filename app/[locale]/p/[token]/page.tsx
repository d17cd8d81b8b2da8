import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import type { ClockSearch } from "@/components/dashboard/dashboard-clocks";
import { OverviewView } from "@/components/dashboard/overview-view";
import type { Locale } from "@/lib/i18n/routing";

import { loadPublicOverview } from "./load-public-dashboard";

interface PublicOverviewPageProps {
  readonly params: Promise<{ readonly locale: string; readonly token: string }>;
  readonly searchParams: Promise<ClockSearch>;
}

export async function generateMetadata({ params }: PublicOverviewPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "dashboard" });
  return { title: t("overview.title") };
}

export default async function PublicOverviewPage({
  params,
  searchParams,
}: PublicOverviewPageProps) {
  const { token } = await params;
  const overview = await loadPublicOverview(token, searchParams);
  const { assessment, place, notices, changes, release } = overview;
  return <OverviewView {...{ assessment, place, notices, changes, release }} />;
}
