import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { FinalView } from "@/components/plans/final-view";
import type { Locale } from "@/lib/i18n/routing";
import { linkBase } from "@/lib/addresses/link-base";
import { getReleasedFinalAssessment } from "@/lib/closing/final-queries";

import { requireLink } from "../open-link";

interface PublicFinalPageProps {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: PublicFinalPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "plans.final" });
  return { title: t("title") };
}

export default async function PublicFinalPage({ params }: PublicFinalPageProps) {
  const { token } = await params;
  const final = await getReleasedFinalAssessment(await requireLink(token));
  const place = { base: linkBase(token), year: null, asOf: null };
  return <FinalView place={place} notices={[]} {...final} />;
}
