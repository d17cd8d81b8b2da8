import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { CalendarForm } from "@/components/messages/calendar-form";
import { ChoicesForm } from "@/components/messages/choices-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { getMessageChoices } from "@/lib/messages/choice-queries";

import { calendarAction, chooseMessagesAction } from "./actions";

interface AccountMessagesPageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: AccountMessagesPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "messages.choices" });
  return { title: t("title") };
}

export default async function AccountMessagesPage({ params }: AccountMessagesPageProps) {
  const locale = (await params).locale as Locale;
  const actor = await requireWorkspaceActor(locale, "/account/messages");
  const t = await getTranslations({ locale, namespace: "messages" });
  const choices = await getMessageChoices(actor);
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <p>
        <Link
          href="/account"
          className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
        >
          {t("choices.back")}
        </Link>
      </p>
      <h1 className="text-2xl font-bold">{t("choices.title")}</h1>
      <Card>
        <p className="mb-4 text-muted">{t("choices.intro")}</p>
        {!choices.isOpen && (
          <Notice tone="info" className="mb-4">
            {t("choices.off")}
          </Notice>
        )}
        <ChoicesForm action={chooseMessagesAction} choices={choices} />
      </Card>
      <Card>
        <h2 className="mb-2 text-lg font-semibold">{t("calendar.title")}</h2>
        <p className="mb-4 text-muted">{t("calendar.intro")}</p>
        <CalendarForm action={calendarAction} since={choices.calendarSince} locale={locale} />
      </Card>
    </div>
  );
}
