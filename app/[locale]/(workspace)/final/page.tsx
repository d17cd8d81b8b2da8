import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { FinalView } from "@/components/plans/final-view";
import type { Locale } from "@/lib/i18n/routing";
import { getFinalAssessment } from "@/lib/closing/final-queries";
import { canManageTargets } from "@/lib/plans/policy";

import { startDashboard } from "../load-dashboard";

interface FinalPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<ClockSearch>;
}

export async function generateMetadata({ params }: FinalPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "plans.final" });
  return { title: t("title") };
}

export default async function FinalPage({ params, searchParams }: FinalPageProps) {
  const locale = (await params).locale as Locale;
  const start = await startDashboard(locale, "/final", searchParams);
  const { actor, member, planCode, place, notices, clock } = start;
  const final = await getFinalAssessment(actor, planCode, clock);
  // What is taken over is written to the successor, also where the plan that ended is retired.
  return (
    <FinalView place={place} notices={notices} {...final} mayTakeOver={canManageTargets(member)} />
  );
}
