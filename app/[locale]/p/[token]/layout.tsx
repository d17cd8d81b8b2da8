import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { DownloadLinks } from "@/components/layout/download-links";
import { Main } from "@/components/layout/main";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import type { Locale } from "@/lib/i18n/routing";
import { publicOrigin } from "@/lib/links/public-origin";

import { openLink } from "./open-link";

interface PublicLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ readonly locale: string; readonly token: string }>;
}

/** The picture that a site shows beside the link: under the link's own address, so that it ends with it. */
export async function generateMetadata({ params }: PublicLayoutProps): Promise<Metadata> {
  const { locale, token } = await params;
  if ((await openLink(token)) === null) return {};
  const language = locale === "en" ? "?lang=en" : "";
  const url = `${publicOrigin(await headers())}/api/v1/p/${token}/share.png${language}`;
  return {
    openGraph: { type: "website", images: [{ url, width: 1200, height: 630 }] },
    twitter: { card: "summary_large_image", images: [url] },
  };
}

/**
 * The frame of a public link. No client part of a public page has words of its own: they come as props, so
 * that no message and no formatter travels to the browser. Its pages check the link themselves: a layout is not a check.
 */
export default async function PublicLayout({ children, params }: PublicLayoutProps) {
  const { locale: text, token } = await params;
  const locale = text as Locale;
  const scope = await openLink(token);
  if (scope === null) notFound();
  const t = await getTranslations({ locale, namespace: "common" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const base = `/p/${token}`;
  return (
    <>
      <SiteHeader
        items={[
          { href: base, label: t("nav.overview"), exact: true, clocks: true },
          { href: `${base}/indicators`, label: t("nav.indicators"), clocks: true },
          { href: `${base}/pillars`, label: t("nav.pillars"), clocks: true },
        ]}
        line={`${t("planLine")} · ${terms("release")} ${scope.release.number}`}
      />
      <Main>{children}</Main>
      <SiteFooter>
        <p>{t("footer.public")}</p>
        <DownloadLinks base={`/api/v1/p/${token}/figures`} />
      </SiteFooter>
    </>
  );
}
