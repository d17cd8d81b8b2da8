import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { PlanView } from "@/components/plan/plan-view";
import type { Locale } from "@/lib/i18n/routing";
import { mayUseDesk } from "@/lib/records/policy";
import { getPlanRecords } from "@/lib/records/queries";

import { loadDashboard } from "../load-dashboard";

interface PlanPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<ClockSearch>;
}

export async function generateMetadata({ params }: PlanPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "records" });
  return { title: t("title") };
}

export default async function PlanPage({ params, searchParams }: PlanPageProps) {
  const locale = (await params).locale as Locale;
  const dashboard = await loadDashboard(locale, "/plan", searchParams);
  const { actor, planCode, assessment, place, notices } = dashboard;
  const records = await getPlanRecords(actor, planCode, assessment.asOf);
  return (
    <PlanView
      assessment={assessment}
      place={place}
      notices={notices}
      mayUseDesk={mayUseDesk(actor)}
      {...records}
    />
  );
}
