import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { pillarsOf } from "@/lib/words/lookup";
import { PillarsView } from "@/components/pillars/pillars-view";
import { SHEET_PARAM } from "@/lib/plans/sheets";
import { PILLAR_PARAM, readPillar } from "@/lib/assessment/read-pillar";
import type { Locale } from "@/lib/i18n/routing";

import { loadDashboard } from "../load-dashboard";

interface PillarsPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<
    ClockSearch & Partial<Record<typeof PILLAR_PARAM | typeof SHEET_PARAM, string | string[]>>
  >;
}

export async function generateMetadata({
  params,
  searchParams,
}: PillarsPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const { assessment } = await loadDashboard(locale, "/pillars", searchParams);
  if (pillarsOf(assessment).length === 0) notFound();
  const t = await getTranslations({ locale, namespace: "dashboard" });
  return { title: t("pillars.title") };
}

export default async function PillarsPage({ params, searchParams }: PillarsPageProps) {
  const locale = (await params).locale as Locale;
  const { assessment, place, notices } = await loadDashboard(locale, "/pillars", searchParams);
  if (pillarsOf(assessment).length === 0) notFound();
  const { [PILLAR_PARAM]: asked, [SHEET_PARAM]: sheet } = await searchParams;
  const pillar = readPillar(asked, assessment);
  return (
    <PillarsView
      assessment={assessment}
      place={place}
      notices={notices}
      pillar={pillar}
      sheet={sheet}
    />
  );
}
