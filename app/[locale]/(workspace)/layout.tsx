import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { Main } from "@/components/layout/main";
import { GoneAnswer } from "@/components/forms/gone-answer";
import { ClientMessages } from "@/components/layout/messages/client-messages";
import { MemberMenu } from "@/components/layout/member-menu";
import { PlanDownloads } from "@/components/layout/plan-downloads";
import { ProductName } from "@/components/layout/product-name";
import { PlanSwitch } from "@/components/layout/plan-switch";
import { RetiredNote } from "@/components/layout/retired-note";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import {
  settingsNavigation,
  workspaceNavigation,
} from "@/components/layout/navigation/workspace-navigation";
import { Finder } from "@/components/wayfinding/finder";
import { WorkspaceTrail } from "@/components/wayfinding/workspace-trail";
import { answerOfRequest } from "@/lib/actions/answer-of-request";
import { firstPage } from "@/lib/auth/page-access";
import { getActor } from "@/lib/auth/session";
import { listNotices } from "@/lib/figures/review/notice-queries";
import type { Locale } from "@/lib/i18n/routing";
import { listPlans, listRetiredPlans } from "@/lib/plans/queries";
import { listPlansWithoutPillars } from "@/lib/wayfinding/queries";
import { messageText } from "@/lib/words/message-text";

import { signOutAction } from "../(auth)/actions";

interface WorkspaceLayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** The frame of the signed-in pages. No access check: every page and every query checks for itself. */
export default async function WorkspaceLayout({ children, params }: WorkspaceLayoutProps) {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "common" });
  const actor = await getActor();
  if (actor === null) return <Main>{children}</Main>;
  // Whoever has to replace a one-time password, or to set up a second step, sees nothing, notices included.
  const isHeld = firstPage(actor) !== null;
  const plans = isHeld ? [] : await listPlans(actor);
  const retired = isHeld ? [] : await listRetiredPlans(actor);
  const withoutPillars = isHeld ? [] : await listPlansWithoutPillars(actor);
  const lists = await Promise.all(plans.map(({ code }) => listNotices(actor, code)));
  const count = lists.flat().length;
  const notices = await getTranslations({ locale, namespace: "reporting.notices" });
  const badge = { count, text: notices("badge", { count }) };
  const errors = await getTranslations({ locale, namespace: "errors" });
  const hasPlans = plans.length > 0;
  // An address without `?plan=` (here `""`) shows the first plan.
  const absentIn = withoutPillars.flatMap((code) => (code === plans[0]?.code ? ["", code] : code));
  const items = workspaceNavigation(actor.role, (key) => t(`nav.${key}`), badge, {
    hasPlans,
    withoutPillars: absentIn,
  });
  const settings = settingsNavigation(actor.role, (key) => t(`nav.${key}`), hasPlans);
  const pages = [
    ...items.filter(({ section }) => section !== "/settings"),
    ...settings,
    { href: "/account", label: t("nav.account") },
  ];
  return (
    <ClientMessages locale={locale}>
      <SiteHeader
        product={<ProductName plans={plans} otherwise={t("product")} />}
        items={items}
        line={<PlanSwitch plans={plans} withoutPillars={withoutPillars} />}
        finder={
          plans[0] !== undefined && (
            <Finder pages={pages} base="" api="/api/v1/plans/" plan={plans[0].code} />
          )
        }
        account={<MemberMenu name={actor.name} signOut={signOutAction} />}
      />
      <Main>
        <WorkspaceTrail />
        <RetiredNote plans={plans} retired={retired} />
        <GoneAnswer answer={await readAnswer(locale)} close={errors("closeAnswer")} />
        {children}
      </Main>
      <SiteFooter>
        <PlanDownloads plans={plans} />
      </SiteFooter>
    </ClientMessages>
  );
}

/** Gives what the action before this page answered, in the reader's language; null where none was asked. */
async function readAnswer(locale: Locale) {
  const answer = await answerOfRequest();
  if (answer === null) return null;
  const { id, message, isRefusal, note } = answer;
  const t = await getTranslations({ locale });
  const written = note === "" ? null : t("errors.yourNote", { note });
  return { id, text: messageText(message, t, locale), isRefusal, note: written };
}
