import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { PlanView } from "@/components/plan/plan-view";
import type { Locale } from "@/lib/i18n/routing";
import { getReleasedRecords } from "@/lib/records/queries";

import { loadPublicDashboard } from "../load-public-dashboard";

interface PublicPlanPageProps {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<ClockSearch>;
}

export async function generateMetadata({ params }: PublicPlanPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "records" });
  return { title: t("title") };
}

/** A release that was made before there were records has no such page. */
export default async function PublicPlanPage({ params, searchParams }: PublicPlanPageProps) {
  const { token } = await params;
  const { scope, assessment, place, notices } = await loadPublicDashboard(token, searchParams);
  const released = await getReleasedRecords(scope);
  if (released.records.length === 0) notFound();
  return <PlanView assessment={assessment} place={place} notices={notices} {...released} />;
}
