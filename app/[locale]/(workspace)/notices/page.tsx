import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { NoticeList } from "@/components/figures/notice-list";
import { getPlanAssessment } from "@/lib/assessment/queries";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { listNotices } from "@/lib/figures/notice-queries";
import type { Locale } from "@/lib/i18n/routing";
import { requireDefaultPlanCode } from "@/lib/plans/queries";

interface NoticesPageProps {
  readonly params: Promise<{ readonly locale: string }>;
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
  const plan = await requireDefaultPlanCode();
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 className="text-2xl font-bold">{t("title")}</h1>
        <p className="mt-2 max-w-prose text-muted">{t("intro")}</p>
      </div>
      <NoticeList
        notices={await listNotices(actor, plan)}
        catalogue={await getPlanAssessment(actor, plan)}
      />
    </div>
  );
}
