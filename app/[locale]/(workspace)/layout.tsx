import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { Main } from "@/components/layout/main";
import { DownloadLinks } from "@/components/layout/download-links";
import { MemberMenu } from "@/components/layout/member-menu";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { workspaceNavigation } from "@/components/layout/workspace-navigation";
import { Finder } from "@/components/wayfinding/finder";
import { WorkspaceTrail } from "@/components/wayfinding/workspace-trail";
import { getActor } from "@/lib/auth/session";
import { listNotices } from "@/lib/figures/notice-queries";
import type { Locale } from "@/lib/i18n/routing";
import { requireDefaultPlanCode } from "@/lib/plans/queries";

import { signOutAction } from "../(auth)/actions";

interface WorkspaceLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ readonly locale: string }>;
}

/** The frame of the signed-in pages. Not an access check: each page and each query makes its own. */
export default async function WorkspaceLayout({ children, params }: WorkspaceLayoutProps) {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "common" });
  const actor = await getActor();
  if (actor === null) return <Main>{children}</Main>;
  const plan = await requireDefaultPlanCode();
  // A one-time password opens nothing, notices included.
  const count = actor.mustChangePassword ? 0 : (await listNotices(actor, plan)).length;
  const notices = await getTranslations({ locale, namespace: "reporting.notices" });
  const items = workspaceNavigation(actor.role, (key) => t(`nav.${key}`), {
    ...{ count, text: notices("badge", { count }) },
  });
  const pages = [...items, { href: "/account", label: t("nav.account") }];
  return (
    <NextIntlClientProvider>
      <SiteHeader
        items={items}
        line={t("planLine")}
        aside={
          <>
            <Finder pages={pages} base="" api="/api/v1/plans/" plan={plan} />
            <MemberMenu name={actor.name} signOut={signOutAction} />
          </>
        }
      />
      <Main>
        <WorkspaceTrail />
        {children}
      </Main>
      <SiteFooter>
        <DownloadLinks base={`/api/v1/plans/${plan}/figures`} />
      </SiteFooter>
    </NextIntlClientProvider>
  );
}
