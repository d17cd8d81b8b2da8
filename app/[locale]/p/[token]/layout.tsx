import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { DownloadLinks } from "@/components/layout/download-links";
import { Main } from "@/components/layout/main";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import type { Locale } from "@/lib/i18n/routing";
import { getReleasedPlan } from "@/lib/plans/queries";

import { openLink } from "./open-link";

interface PublicLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ readonly locale: string; readonly token: string }>;
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
  const plan = await getReleasedPlan(scope);
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
          { href: `${base}/compare`, label: t("nav.compare") },
          { href: `${base}/changes`, label: t("nav.changes") },
          { href: `${base}/final`, label: t("nav.final") },
        ]}
        line={`${plan.name[locale]} · ${terms("release")} ${scope.release.number}`}
      />
      <Main>{children}</Main>
      <SiteFooter>
        <p>{t("footer.public")}</p>
        <DownloadLinks base={`/api/v1/p/${token}/figures`} />
      </SiteFooter>
    </>
  );
}
