import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { CompareView } from "@/components/comparison/compare-view";
import { chooseSelection } from "@/lib/comparison/selection";
import { localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/routing";
import { linkBase } from "@/lib/addresses/link-base";

import { loadPublicDashboard } from "../load-public-dashboard";

interface PublicComparePageProps {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PublicComparePageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "compare" });
  return { title: t("title") };
}

export default async function PublicComparePage({ params, searchParams }: PublicComparePageProps) {
  const { locale: code, token } = await params;
  const locale = code as Locale;
  const { assessment, place, notices } = await loadPublicDashboard(token, Promise.resolve({}));
  return (
    <CompareView
      assessment={assessment}
      place={place}
      notices={notices}
      chosen={chooseSelection(await searchParams, assessment)}
      path={localPath(`${linkBase(token)}/compare`, locale)}
    />
  );
}
