import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { ManageLink } from "@/components/links/manage-link";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { chinaDay } from "@/lib/i18n/china-time";
import { Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { defaultExpiryDay, lastAllowedDay } from "@/lib/links/link-rules";
import { publicOrigin } from "@/lib/links/door/public-origin";
import { canManageLinks } from "@/lib/access/link-policy";
import { getLink, getLinkChoices } from "@/lib/links/queries";

import {
  changeLinkAction,
  revokeLinkAction,
  rotateLinkAction,
  setLinkPasswordAction,
  setListedAction,
} from "../actions";

interface LinkPageProps {
  params: Promise<{ locale: string; link: string }>;
}

export async function generateMetadata({ params }: LinkPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "links.manage" });
  return { title: t("title") };
}

export default async function LinkPage({ params }: LinkPageProps) {
  const { locale: segment, link: linkId } = await params;
  const locale = segment as Locale;
  const actor = await requireWorkspaceActor(locale, `/settings/links/${linkId}`);
  const t = await getTranslations({ locale, namespace: "links" });
  if (!canManageLinks(actor)) {
    return (
      <div className="flex flex-col gap-6">
        <h1 className="text-2xl font-bold">{t("manage.title")}</h1>
        <Notice tone="warning">{t("adminOnly")}</Notice>
      </div>
    );
  }
  const found = await getLink(actor, linkId);
  if (found === null) notFound();
  const { link, planCode } = found;
  const { rules, indicators, releases } = await getLinkChoices(actor, planCode);
  const now = new Date();
  const ownDay = link.expiresAt === null ? null : chinaDay(Date.parse(link.expiresAt));
  return (
    <div className="flex flex-col gap-6">
      <p>
        <Link href="/settings/links" className="text-accent underline underline-offset-4">
          {t("manage.back")}
        </Link>
      </p>
      <h1 className="text-2xl font-bold break-words">{link.label}</h1>
      <ManageLink
        link={link}
        locale={locale}
        origin={publicOrigin(await headers())}
        indicators={indicators.map(({ code, name }) => ({ code, name: name[locale] }))}
        releases={releases}
        expiryDay={ownDay ?? defaultExpiryDay(rules, now)}
        lastDay={lastAllowedDay(rules, now)}
        endless={rules.endless}
        actions={{
          change: changeLinkAction,
          password: setLinkPasswordAction,
          list: setListedAction,
          rotate: rotateLinkAction,
          revoke: revokeLinkAction,
        }}
      />
    </div>
  );
}
