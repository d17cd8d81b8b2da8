import "../globals.css";

import type { Metadata, Viewport } from "next";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { IllustrativeBanner } from "@/components/layout/illustrative-banner";
import { SkipLink } from "@/components/layout/skip-link";
import { routing } from "@/lib/i18n/routing";
import { isDemonstration, readSiteProduct } from "@/lib/plans/queries";

interface LocaleLayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

// Every page carries its own script nonce and is checked against the database on each request.
export const dynamic = "force-dynamic";

// A first part of an address that is no language is not found, before any page below is drawn.
export const dynamicParams = false;

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }));
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f5f6f8" },
    { media: "(prefers-color-scheme: dark)", color: "#10161d" },
  ],
};

export async function generateMetadata({ params }: LocaleLayoutProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "common" });
  const product = (await readSiteProduct())?.[locale] ?? t("product");
  return {
    title: { template: `%s · ${product}`, default: product },
    robots: { index: false, follow: false },
    // The manifest names no first page: what was put on a home screen opens where it was put there from.
    manifest: "/manifest.webmanifest",
    icons: { icon: "/icons/mark.svg", apple: "/icons/apple-touch-icon.png" },
    appleWebApp: { capable: true, title: t("shortProduct") },
  };
}

export default async function LocaleLayout({ children, params }: LocaleLayoutProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return (
    <html lang={locale === "zh" ? "zh-CN" : "en"}>
      <body className="flex min-h-screen flex-col">
        <SkipLink />
        {(await isDemonstration()) && <IllustrativeBanner />}
        {children}
      </body>
    </html>
  );
}
