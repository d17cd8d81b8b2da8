import type { Metadata } from "next";
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

/** What a plan set out to do is there also where nothing beside its numbers is recorded. */
export default async function PublicPlanPage({ params, searchParams }: PublicPlanPageProps) {
  const { token } = await params;
  const { scope, assessment, place, notices } = await loadPublicDashboard(token, searchParams);
  const released = await getReleasedRecords(scope);
  return <PlanView assessment={assessment} place={place} notices={notices} {...released} />;
}
