import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { OverviewView } from "@/components/overview/overview-view";
import { readVerdict, VERDICT_PARAM } from "@/lib/assessment/read-verdict";
import type { Locale } from "@/lib/i18n/routing";

import { loadOverview } from "./load-dashboard";

interface OverviewPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<ClockSearch & { [VERDICT_PARAM]?: string | string[] }>;
}

export async function generateMetadata({ params }: OverviewPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "dashboard" });
  return { title: t("overview.title") };
}

export default async function OverviewPage({ params, searchParams }: OverviewPageProps) {
  const locale = (await params).locale as Locale;
  const overview = await loadOverview(locale, searchParams);
  const { assessment, place, notices, changes, release } = overview;
  const { [VERDICT_PARAM]: asked } = await searchParams;
  return (
    <OverviewView
      assessment={assessment}
      place={place}
      notices={notices}
      changes={changes}
      release={release}
      verdict={readVerdict(asked)}
    />
  );
}
