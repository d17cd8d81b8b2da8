import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { NoticeList } from "@/components/figures/review/notice-list";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { EmptyState } from "@/components/ui/empty-state";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { listNotices } from "@/lib/figures/review/notice-queries";
import type { Locale } from "@/lib/i18n/routing";
import { listPlans } from "@/lib/plans/queries";

interface NoticesPageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: NoticesPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "reporting.notices" });
  return { title: t("title") };
}

export default async function NoticesPage({ params }: NoticesPageProps) {
  const locale = (await params).locale as Locale;
  const actor = await requireWorkspaceActor(locale, "/notices");
  const t = await getTranslations({ locale, namespace: "reporting.notices" });
  const lists = await Promise.all(
    (await listPlans(actor)).map(async ({ code, name }) => {
      const notices = await listNotices(actor, code);
      return notices.length === 0
        ? []
        : [{ code, name, notices, catalogue: await getPlanAssessment(actor, code) }];
    }),
  );
  const plans = lists.flat();
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 className="text-2xl font-bold">{t("title")}</h1>
        <p className="mt-2 max-w-prose text-muted">{t("intro")}</p>
      </div>
      {plans.length === 0 && <EmptyState title={t("none")}>{t("noneNext")}</EmptyState>}
      {plans.map(({ code, name, ...list }) => (
        <NoticeList
          key={code}
          plan={code}
          planName={plans.length > 1 ? name[locale] : null}
          {...list}
        />
      ))}
    </div>
  );
}
