import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { GroundsForm } from "@/components/plan-files/grounds-form";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { pathWithQuery } from "@/lib/figures/read-place";
import type { Locale } from "@/lib/i18n/routing";
import { listStandingPlans } from "@/lib/plan-files/drafts/standing-query";
import { canManageTargets } from "@/lib/plans/policy";

import { startDraftAction } from "../actions";

interface StatusPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: StatusPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "planFiles.status" });
  return { title: t("title") };
}

/** Proposes to retire a plan, or to take a retired one up again; another administrator decides. */
export default async function StatusPage({ params, searchParams }: StatusPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const path = pathWithQuery("/settings/plan-files/status", query);
  const actor = await requireWorkspaceActor(locale, path);
  const t = await getTranslations({ locale, namespace: "planFiles" });
  if (!canManageTargets(actor)) return <Notice tone="warning">{t("adminOnly")}</Notice>;
  const plans = await listStandingPlans(actor);
  const found = plans.find(({ plan }) => plan.code === query["plan"]);
  if (found === undefined) notFound();
  const { plan, retirement } = found;
  const from = retirement === null ? "retire" : "resume";
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <h1 className="text-2xl font-bold">{t(`status.${from}`, { name: plan.name[locale] })}</h1>
      <GroundsForm
        heading={t("change.grounds")}
        text={t(`status.text.${from}`)}
        submitLabel={t("status.propose")}
        hidden={{ from, plan: plan.code }}
        grounds={{ reason: "", basis: "", basisOn: "" }}
        action={startDraftAction}
      />
    </div>
  );
}
