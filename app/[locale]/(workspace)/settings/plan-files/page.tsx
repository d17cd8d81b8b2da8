import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { DraftList } from "@/components/plan-files/draft-list";
import { PlanUpload } from "@/components/plan-files/plan-upload";
import { PlansInForce } from "@/components/plan-files/plans-in-force";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { LIMITS } from "@/lib/exchange/progress-form/reading/limits";
import { Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { listPlanDrafts } from "@/lib/plan-files/drafts/queries";
import { listStandingPlans } from "@/lib/plan-files/drafts/standing-query";
import { canManageTargets } from "@/lib/plans/policy";

import { startDraftAction, uploadPlanAction } from "./actions";

interface PlanFilesPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PlanFilesPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "planFiles" });
  return { title: t("title") };
}

/** The plans of the site: those in force, the drafts, and the ways to a new one. */
export default async function PlanFilesPage({ params, searchParams }: PlanFilesPageProps) {
  const locale = (await params).locale as Locale;
  const actor = await requireWorkspaceActor(locale, "/settings/plan-files");
  const t = await getTranslations({ locale, namespace: "planFiles" });
  const mayManage = canManageTargets(actor);
  const { done } = await searchParams;
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <div>
        <h1 className="text-2xl font-bold">{t("title")}</h1>
        {mayManage && <p className="mt-2 max-w-prose text-muted">{t("lead")}</p>}
      </div>
      {mayManage ? (
        <>
          {(done === "adopt" || done === "discard") && (
            <Notice tone="success" live>
              {t(done === "adopt" ? "draft.adopted" : "draft.discarded")}
            </Notice>
          )}
          <p>
            <Link
              href="/settings/plans/new"
              className="inline-flex min-h-10 items-center rounded-md border border-accent bg-accent px-4 py-1.5 font-semibold text-on-accent"
            >
              {t("new.title")}
            </Link>
          </p>
          <PlansInForce plans={await listStandingPlans(actor)} action={startDraftAction} />
          <DraftList drafts={await listPlanDrafts(actor)} />
          <PlanUpload action={uploadPlanAction} maxBytes={LIMITS.fileBytes} />
        </>
      ) : (
        <Notice tone="warning">{t("adminOnly")}</Notice>
      )}
    </div>
  );
}
