import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { Main } from "@/components/layout/main";
import { ClientMessages } from "@/components/layout/messages/client-messages";
import { SiteHeader } from "@/components/layout/site-header";
import { readSiteProduct } from "@/lib/plans/queries";
import type { Locale } from "@/lib/i18n/routing";

interface AuthLayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export default async function AuthLayout({ children, params }: AuthLayoutProps) {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "common" });
  const product = await readSiteProduct();
  return (
    <ClientMessages locale={locale}>
      <SiteHeader product={product?.[locale] ?? t("product")} items={[]} line={t("productLine")} />
      <Main>{children}</Main>
    </ClientMessages>
  );
}
