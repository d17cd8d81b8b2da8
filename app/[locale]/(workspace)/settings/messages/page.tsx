import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ChannelList } from "@/components/messages/channel-list";
import { MessageTable } from "@/components/messages/message-table";
import { StateLinks, STATES } from "@/components/messages/state-links";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import type { Locale } from "@/lib/i18n/routing";
import { getOutbox } from "@/lib/messages/outbox-queries";
import { canManageMessages } from "@/lib/messages/policy";

import { retryMessageAction, sendTestAction } from "./actions";

interface MessagesPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: MessagesPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "messages.outbox" });
  return { title: t("title") };
}

export default async function MessagesPage({ params, searchParams }: MessagesPageProps) {
  const locale = (await params).locale as Locale;
  const actor = await requireWorkspaceActor(locale, "/settings/messages");
  const t = await getTranslations({ locale, namespace: "messages.outbox" });
  const heading = <h1 className="text-2xl font-bold">{t("title")}</h1>;
  if (!canManageMessages(actor)) {
    return (
      <div className="flex flex-col gap-6">
        {heading}
        <Notice tone="warning">{t("adminOnly")}</Notice>
      </div>
    );
  }
  const asked = (await searchParams)["state"];
  const state = STATES.find((known) => known === asked) ?? null;
  const { channels, lines, more } = await getOutbox(actor, state);
  const isQuiet = channels.every(({ open }) => !open);
  return (
    <div className="flex flex-col gap-6">
      {heading}
      <p className="max-w-3xl text-muted">{t("intro")}</p>
      {isQuiet && (
        <Notice tone="info">
          <p className="font-semibold">{t("none")}</p>
          <p>{t("noneHint")}</p>
        </Notice>
      )}
      <Card className="max-w-3xl">
        <h2 className="mb-2 text-lg font-semibold">{t("channels")}</h2>
        <ChannelList channels={channels} test={sendTestAction} locale={locale} />
      </Card>
      {(!isQuiet || lines.length > 0 || state !== null) && (
        <Card>
          <h2 className="mb-2 text-lg font-semibold">{t("list")}</h2>
          <div className="mb-4">
            <StateLinks shown={state} />
          </div>
          {lines.length === 0 ? (
            <EmptyState title={t("empty")}>{t("intro")}</EmptyState>
          ) : (
            <MessageTable lines={lines} retry={retryMessageAction} locale={locale} />
          )}
          {more && <p className="mt-3 text-sm text-muted">{t("more")}</p>}
        </Card>
      )}
    </div>
  );
}
