import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { OwnSessions } from "@/components/members/own-sessions";
import { Card } from "@/components/ui/card";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { sessionHours } from "@/lib/auth/session-life";
import { Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { listOwnSessions } from "@/lib/members/sessions";

import { endSessionAction } from "./actions";

interface SessionsPageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: SessionsPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "auth.sessions" });
  return { title: t("title") };
}

export default async function SessionsPage({ params }: SessionsPageProps) {
  const locale = (await params).locale as Locale;
  const actor = await requireWorkspaceActor(locale, "/account/sessions");
  const t = await getTranslations({ locale, namespace: "auth.sessions" });
  const sessions = await listOwnSessions(actor);
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      <p>
        <Link href="/account" className="text-accent underline underline-offset-4">
          {t("back")}
        </Link>
      </p>
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="text-muted">{t("intro", sessionHours(actor.role))}</p>
      <Card>
        <OwnSessions action={endSessionAction} sessions={sessions} locale={locale} />
      </Card>
    </div>
  );
}
