import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { findIndicator } from "@/lib/words/lookup";
import { OutlookView, type OutlookSearch } from "@/components/outlook/outlook-view";
import { outlookPath } from "@/lib/assessment/outlook/outlook-params";
import type { Locale } from "@/lib/i18n/routing";

import { loadDashboard } from "../../../load-dashboard";

interface OutlookPageProps {
  params: Promise<{ locale: string; indicator: string }>;
  searchParams: Promise<OutlookSearch>;
}

export async function generateMetadata({
  params,
  searchParams,
}: OutlookPageProps): Promise<Metadata> {
  const { locale: text, indicator: code } = await params;
  const locale = text as Locale;
  const path = outlookPath(code, await searchParams);
  const { assessment } = await loadDashboard(locale, path, searchParams);
  const name = findIndicator(assessment, code)?.name;
  if (name === undefined) notFound();
  const t = await getTranslations({ locale, namespace: "outlook.page" });
  return { title: t("tab", { name: name[locale] }) };
}

export default async function OutlookPage({ params, searchParams }: OutlookPageProps) {
  const { locale: text, indicator: code } = await params;
  const { assessment, place, notices } = await loadDashboard(
    text as Locale,
    outlookPath(code, await searchParams),
    searchParams,
  );
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
