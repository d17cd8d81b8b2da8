import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { DraftList } from "@/components/plan-files/draft-list";
import { PlanUpload } from "@/components/plan-files/plan-upload";
import { PlansInForce } from "@/components/plan-files/plans-in-force";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { LIMITS } from "@/lib/exchange/progress-form/reading/limits";
import type { Locale } from "@/lib/i18n/routing";
import { listPlanDrafts } from "@/lib/plan-files/drafts/queries";
import { canManageTargets } from "@/lib/plans/policy";
import { listPlans } from "@/lib/plans/queries";

import { decidePlanDraftAction, uploadPlanAction } from "./actions";

interface PlanFilesPageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PlanFilesPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "planFiles" });
  return { title: t("title") };
}

/** Plans as files: those in force, the drafts, and the way to a new one. */
export default async function PlanFilesPage({ params }: PlanFilesPageProps) {
  const locale = (await params).locale as Locale;
  const actor = await requireWorkspaceActor(locale, "/settings/plan-files");
  const t = await getTranslations({ locale, namespace: "planFiles" });
  const mayManage = canManageTargets(actor);
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <div>
        <h1 className="text-2xl font-bold">{t("title")}</h1>
        {mayManage && <p className="mt-2 max-w-prose text-muted">{t("lead")}</p>}
      </div>
      {mayManage ? (
        <>
          <DraftList drafts={await listPlanDrafts(actor)} action={decidePlanDraftAction} />
          <PlanUpload action={uploadPlanAction} maxBytes={LIMITS.fileBytes} />
          <PlansInForce plans={await listPlans(actor)} />
        </>
      ) : (
        <Notice tone="warning">{t("adminOnly")}</Notice>
      )}
    </div>
  );
}
