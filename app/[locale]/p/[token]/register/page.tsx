import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import type { ClockSearch } from "@/components/page/dashboard-clocks";
import { RegisterView } from "@/components/register/register-view";
import type { Locale } from "@/lib/i18n/routing";
import { getReleasedRegister } from "@/lib/register/queries";
import { readFilter, type RegisterSearch } from "@/lib/register/register-filter";

import { loadPublicDashboard } from "../load-public-dashboard";

interface PublicRegisterPageProps {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<ClockSearch & RegisterSearch>;
}

export async function generateMetadata({ params }: PublicRegisterPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "register" });
  return { title: t("title") };
}

/** A release without a register has no such page. */
export default async function PublicRegisterPage({
  params,
  searchParams,
}: PublicRegisterPageProps) {
  const { token } = await params;
  const { scope, assessment, place, notices } = await loadPublicDashboard(token, searchParams);
  const { entries, sources } = await getReleasedRegister(scope);
  if (entries.length === 0) notFound();
  return (
    <RegisterView
      assessment={assessment}
      place={place}
      notices={notices}
      entries={entries}
      sources={sources}
      filter={readFilter(await searchParams)}
      isPublic
    />
  );
}
