import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { findIndicator } from "@/lib/words/lookup";
import { OutlookView, type OutlookSearch } from "@/components/outlook/outlook-view";
import type { Locale } from "@/lib/i18n/routing";

import { loadPublicDashboard } from "../../../load-public-dashboard";

interface PublicOutlookPageProps {
  params: Promise<{
    locale: string;
    token: string;
    indicator: string;
  }>;
  searchParams: Promise<OutlookSearch>;
}

export async function generateMetadata({
  params,
  searchParams,
}: PublicOutlookPageProps): Promise<Metadata> {
  const { locale: text, token, indicator: code } = await params;
  const locale = text as Locale;
  const { assessment } = await loadPublicDashboard(token, searchParams);
  const name = findIndicator(assessment, code)?.name;
  if (name === undefined) notFound();
  const t = await getTranslations({ locale, namespace: "outlook.page" });
  return { title: t("tab", { name: name[locale] }) };
}

export default async function PublicOutlookPage({ params, searchParams }: PublicOutlookPageProps) {
  const { token, indicator: code } = await params;
  const { assessment, place, notices } = await loadPublicDashboard(token, searchParams);
  const indicator = findIndicator(assessment, code);
  if (indicator === null) notFound();
  return (
    <OutlookView
      assessment={assessment}
      indicator={indicator}
      place={place}
      notices={notices}
      search={await searchParams}
    />
  );
}
