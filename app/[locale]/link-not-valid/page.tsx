import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { LinkNotValid } from "@/components/links/public/link-not-valid";
import type { Locale } from "@/lib/i18n/routing";

interface LinkNotValidPageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: LinkNotValidPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "links.public.notValid" });
  return { title: t("title") };
}

/** Answers for every link that does not open; the proxy sends it with status 404. */
export default function LinkNotValidPage() {
  return <LinkNotValid />;
}
