import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { StartForm } from "@/components/plan-files/start-form";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { pathWithQuery } from "@/lib/figures/read-place";
import { Link } from "@/lib/i18n/navigation";
import type { Locale } from "@/lib/i18n/routing";
import { canManageTargets } from "@/lib/plans/policy";
import { listPlans } from "@/lib/plans/queries";

import { startDraftAction } from "../../plan-files/actions";

interface NewPlanPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: NewPlanPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "planFiles.new" });
  return { title: t("title") };
}

/** Begins a plan: from nothing, or as the one that continues another. */
export default async function NewPlanPage({ params, searchParams }: NewPlanPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const path = pathWithQuery("/settings/plans/new", query);
  const actor = await requireWorkspaceActor(locale, path);
  const t = await getTranslations({ locale, namespace: "planFiles" });
  const mayManage = canManageTargets(actor);
  const asked = typeof query["predecessor"] === "string" ? query["predecessor"] : "";
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <div>
        <h1 className="text-2xl font-bold">{t("new.title")}</h1>
        {mayManage && <p className="mt-2 max-w-prose text-muted">{t("new.lead")}</p>}
      </div>
      {mayManage ? (
        <>
          <StartForm plans={await listPlans(actor)} predecessor={asked} action={startDraftAction} />
          <p>
            <Link
              href="/settings/plan-files"
              className="inline-block min-h-6 text-accent underline underline-offset-4"
            >
              {t("new.byFile")}
            </Link>
          </p>
        </>
      ) : (
        <Notice tone="warning">{t("adminOnly")}</Notice>
      )}
    </div>
  );
}
