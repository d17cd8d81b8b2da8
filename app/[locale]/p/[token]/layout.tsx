import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { Awake } from "@/components/layout/awake";
import { DownloadLinks } from "@/components/layout/download-links";
import { Main } from "@/components/layout/main";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { LinkStateLine } from "@/components/links/link-state-line";
import { ReleaseSealLine } from "@/components/links/public/release-seal-line";
import { SiteStatementLines } from "@/components/links/public/site-statement-lines";
import { Finder } from "@/components/wayfinding/finder";
import type { Locale } from "@/lib/i18n/routing";
import { linkBase, OPEN_SITE } from "@/lib/addresses/link-base";
import { MEDIA_TYPES } from "@/lib/file-formats/media-types";
import { openSiteMetadata } from "@/lib/links/site/open-site-metadata";
import { publicOrigin } from "@/lib/links/door/public-origin";
import { LINK_PATH_HEADER } from "@/lib/addresses/public-path";
import { getSiteStatement } from "@/lib/links/site/statement-queries";
import { productOf } from "@/lib/plans/product-name";
import { getReleasedPlan } from "@/lib/plans/queries";
import { hasReleasedPillars } from "@/lib/wayfinding/queries";

import { askLink, linkProduct } from "./open-link";

interface PublicLayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string; token: string }>;
}

/**
 * Names the image that other sites show beside the link; it stands under the link's own address, so that it ends
 * with the link. Search engines may find the public site only; every other link is known to those it was given
 * to.
 */
export async function generateMetadata({ params }: PublicLayoutProps): Promise<Metadata> {
  const { locale: text, token } = await params;
  const locale = text as Locale;
  const answer = await askLink(token);
  if (answer.state !== "open") return {};
  const product = await linkProduct(token, locale);
  const request = await headers();
  const origin = publicOrigin(request);
  const path = request.get(LINK_PATH_HEADER) ?? "";
  const url = `${origin}/api/v1/p/${token}/share.png${locale === "en" ? "?lang=en" : ""}`;
  return {
    ...(product !== null && { title: { template: `%s · ${product}`, default: product } }),
    alternates: { types: { [MEDIA_TYPES.atom]: `${origin}${feedAddress(token)}` } },
    ...(token === OPEN_SITE ? openSiteMetadata(origin, path, locale) : {}),
    openGraph: { type: "website", images: [{ url, width: 1200, height: 630 }] },
    twitter: { card: "summary_large_image", images: [url] },
  };
}

/**
 * The frame of a public link. Client components of a public page get their words as props, so that no message
 * and no formatter travels to the browser. The pages check the link themselves: a layout is not a check.
 */
export default async function PublicLayout({ children, params }: PublicLayoutProps) {
  const { locale: text, token } = await params;
  const locale = text as Locale;
  const answer = await askLink(token);
  if (answer.state === "none") notFound();
  const scope = answer.state === "open" ? answer.scope : null;
  const plan = scope === null ? null : await getReleasedPlan(scope);
  const hasPillars = scope !== null && (await hasReleasedPillars(scope));
  const t = await getTranslations({ locale, namespace: "common" });
  const links = await getTranslations({ locale, namespace: "links.public" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const base = linkBase(token);
  const pages = [
    { href: base, label: t("nav.overview"), exact: true, clocks: true },
    { href: `${base}/indicators`, label: t("nav.indicators"), clocks: true },
    ...(hasPillars ? [{ href: `${base}/pillars`, label: t("nav.pillars"), clocks: true }] : []),
    { href: `${base}/plan`, label: t("nav.plan"), clocks: true },
    { href: `${base}/compare`, label: t("nav.compare") },
    { href: `${base}/changes`, label: t("nav.changes") },
    { href: `${base}/final`, label: t("nav.final") },
  ];
  const line =
    scope && plan ? `${plan.name[locale]} · ${terms("release")} ${scope.release.number}` : "";
  return (
    <>
      <SiteHeader
        product={(plan === null ? null : productOf(plan)?.[locale]) ?? t("product")}
        items={scope === null ? [] : pages}
        line={<p>{line}</p>}
        finder={scope !== null && <Finder pages={pages} base={base} api={`/api/v1/p/${token}`} />}
      />
      {scope !== null && <LinkStateLine scope={scope} />}
      <Main>{children}</Main>
      <Awake />
      <SiteFooter>
        <p>{t("footer.public")}</p>
        {scope !== null && <DownloadLinks base={figuresAddress(token)} />}
        {scope !== null && (
          <p>
            <a href={feedAddress(token)} className="text-accent underline" rel="nofollow">
              {links("feed")}
            </a>
          </p>
        )}
        {scope !== null && <ReleaseSealLine release={scope.release} />}
        {token === OPEN_SITE && (
          <SiteStatementLines statement={await getSiteStatement()} locale={locale} />
        )}
        {token === OPEN_SITE && (
          <p>
            <a href={`${base}/catalog.jsonld`} className="text-accent underline">
              {links("catalogue")}
            </a>
          </p>
        )}
      </SiteFooter>
    </>
  );
}

function feedAddress(token: string): string {
  return `/api/v1/p/${token}/releases.atom`;
}

/**
 * Gives the address of the figures: the public site has addresses of its own for files, every other link names
 * its token.
 */
function figuresAddress(token: string): string {
  return token === OPEN_SITE ? `${linkBase(token)}/data/figures` : `/api/v1/p/${token}/figures`;
}
