import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";

import { LinkForm } from "@/components/links/forms/link-form";
import { LinkList } from "@/components/links/link-list";
import { LinkRulesForm } from "@/components/links/forms/link-rules-form";
import { StatementForm } from "@/components/links/forms/statement-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { pathWithQuery } from "@/lib/figures/read-place";
import type { Locale } from "@/lib/i18n/routing";
import { defaultExpiryDay, lastAllowedDay } from "@/lib/links/link-rules";
import { publicOrigin } from "@/lib/links/door/public-origin";
import { canManageLinks } from "@/lib/access/link-policy";
import { getLinkChoices, listLinks } from "@/lib/links/queries";
import { getStatementForm } from "@/lib/links/site/statement-queries";

import { choosePlan } from "../../chosen-plan";
import { createLinkAction, revokeLinkAction, setLinkRulesAction, stateSiteAction } from "./actions";

interface LinksPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: LinksPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "links" });
  return { title: t("title") };
}

export default async function LinksPage({ params, searchParams }: LinksPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const actor = await requireWorkspaceActor(locale, pathWithQuery("/settings/links", query));
  const t = await getTranslations({ locale, namespace: "links" });
  const heading = <h1 className="text-2xl font-bold">{t("title")}</h1>;
  if (!canManageLinks(actor)) {
    return (
      <div className="flex flex-col gap-6">
        {heading}
        <Notice tone="warning">{t("adminOnly")}</Notice>
      </div>
    );
  }
  const { code: planCode } = await choosePlan(actor, query);
  const { rules, indicators, releases } = await getLinkChoices(actor, planCode);
  const now = new Date();
  return (
    <div className="flex flex-col gap-6">
      {heading}
      <p className="max-w-prose text-muted">{t("intro")}</p>
      {releases.length === 0 && <Notice tone="warning">{t("noRelease")}</Notice>}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,28rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]">
        <Card>
          <h2 className="mb-4 text-lg font-semibold">{t("list.title")}</h2>
          <LinkList
            links={await listLinks(actor, planCode)}
            action={revokeLinkAction}
            locale={locale}
          />
        </Card>
        <div className="flex flex-col gap-6">
          <Card>
            <h2 className="mb-4 text-lg font-semibold">{t("create.title")}</h2>
            <LinkForm
              action={createLinkAction}
              planCode={planCode}
              releases={releases}
              indicators={indicators.map(({ code, name }) => ({ code, name: name[locale] }))}
              expiryDay={defaultExpiryDay(rules, now)}
              lastDay={lastAllowedDay(rules, now)}
              endless={rules.endless}
              origin={publicOrigin(await headers())}
            />
          </Card>
          <Card>
            <h2 className="mb-2 text-lg font-semibold">{t("rules.title")}</h2>
            <LinkRulesForm action={setLinkRulesAction} rules={rules} />
          </Card>
          <Card>
            <h2 className="mb-2 text-lg font-semibold">{t("statement.title")}</h2>
            <StatementForm action={stateSiteAction} stated={await getStatementForm(actor)} />
          </Card>
        </div>
      </div>
    </div>
  );
}
