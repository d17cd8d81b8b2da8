import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { pillarsOf } from "@/lib/words/lookup";
import { PillarsView } from "@/components/pillars/pillars-view";
import { SHEET_PARAM } from "@/lib/plans/sheets";
import { PILLAR_PARAM, readPillar } from "@/lib/assessment/read-pillar";
import type { Locale } from "@/lib/i18n/routing";

import { loadPublicDashboard } from "../load-public-dashboard";

interface PublicPillarsPageProps {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<
    ClockSearch & Partial<Record<typeof PILLAR_PARAM | typeof SHEET_PARAM, string | string[]>>
  >;
}

export async function generateMetadata({
  params,
  searchParams,
}: PublicPillarsPageProps): Promise<Metadata> {
  const { locale: text, token } = await params;
  const locale = text as Locale;
  const { assessment } = await loadPublicDashboard(token, searchParams);
  if (pillarsOf(assessment).length === 0) notFound();
  const t = await getTranslations({ locale, namespace: "dashboard" });
  return { title: t("pillars.title") };
}

export default async function PublicPillarsPage({ params, searchParams }: PublicPillarsPageProps) {
  const { token } = await params;
  const { assessment, place, notices } = await loadPublicDashboard(token, searchParams);
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
