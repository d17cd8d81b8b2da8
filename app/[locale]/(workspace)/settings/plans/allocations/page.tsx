import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { backupKey } from "@/components/forms/typed-backups";
import { AllocationView } from "@/components/targets/allocation-view";
import { Notice } from "@/components/ui/notice";
import { parseAsOf } from "@/lib/assessment/load/clock-params";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { pathWithQuery } from "@/lib/figures/read-place";
import type { Locale } from "@/lib/i18n/routing";
import { canManageTargets } from "@/lib/plans/policy";
import { SHEET_PARAM } from "@/lib/plans/sheets";
import { getAllocationGrid } from "@/lib/targets/allocation-queries";

import { choosePlan } from "../../../chosen-plan";
import { saveAllocationsAction } from "../actions";

interface AllocationsPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: AllocationsPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "targets.grid" });
  return { title: t("title") };
}

export default async function AllocationsPage({ params, searchParams }: AllocationsPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const path = pathWithQuery("/settings/plans/allocations", query);
  const member = await requireWorkspaceActor(locale, path);
  const t = await getTranslations({ locale, namespace: "targets" });
  const { code, actor } = await choosePlan(member, query);
  const asked = typeof query["of"] === "string" ? query["of"] : null;
  const asOf = parseAsOf(query["asOf"]);
  const known = asOf.ok ? (asOf.value ?? null) : null;
  const mayManage = canManageTargets(member);
  const grid = mayManage ? await getAllocationGrid(member, code, asked, known) : null;
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <h1 className="text-2xl font-bold">{t("grid.title")}</h1>
      {!mayManage && <Notice tone="warning">{t("adminOnly")}</Notice>}
      {!asOf.ok && <Notice tone="warning">{t("grid.asOf.bad")}</Notice>}
      {grid !== null && (
        <AllocationView
          whole={grid}
          sheet={query[SHEET_PARAM]}
          action={canManageTargets(actor) ? saveAllocationsAction : null}
          storageKey={backupKey(actor.id, `allocations/${code}/${grid.kind}`)}
        />
      )}
      {mayManage && grid === null && <Notice tone="info">{t("grid.noParts")}</Notice>}
    </div>
  );
}
