import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { DifferenceList } from "@/components/plan-files/difference-list";
import { DraftDecision } from "@/components/plan-files/draft-decision";
import { DraftHead } from "@/components/plan-files/draft-head";
import { FaultList } from "@/components/plan-files/fault-list";
import { GroundsForm } from "@/components/plan-files/grounds-form";
import { PlanContent } from "@/components/plan-files/plan-content";
import { SectionList } from "@/components/plan-files/section-list";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import type { Locale } from "@/lib/i18n/routing";
import { getPlanDraft } from "@/lib/plan-files/drafts/queries";
import { PAGE_ROWS, sectionCounts } from "@/lib/plan-files/drafts/section-counts";
import { canManageTargets } from "@/lib/plans/policy";

import { decidePlanDraftAction, saveGroundsAction } from "../actions";

interface DraftPageProps {
  params: Promise<{ locale: string; draft: string }>;
}

export async function generateMetadata({ params }: DraftPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "planFiles.draft" });
  return { title: t("title") };
}

/** A draft as a whole: its sections, what is wrong, what it would be, and the decision about it. */
export default async function DraftPage({ params }: DraftPageProps) {
  const { locale: segment, draft: id } = await params;
  const locale = segment as Locale;
  const actor = await requireWorkspaceActor(locale, `/settings/plan-files/${id}`);
  const t = await getTranslations({ locale, namespace: "planFiles" });
  if (!canManageTargets(actor)) return <Notice tone="warning">{t("adminOnly")}</Notice>;
  const draft = await getPlanDraft(actor, id);
  if (draft === null) notFound();
  const { purpose, texts, file, faults, differences, reason, basis, basisOn } = draft;
  const isEdited = purpose === "new" || purpose === "change";
  const isSound =
    (!isEdited || faults.length === 0) &&
    (purpose === "new" || reason !== "") &&
    (purpose !== "change" || differences.length > 0);
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <DraftHead draft={draft} />
      {isEdited && <SectionList draft={id} counts={sectionCounts(texts, faults)} current={null} />}
      {isEdited && <FaultList draft={id} faults={faults} pageRows={PAGE_ROWS} open={null} />}
      {purpose === "new" && (
        <Card aria-labelledby="content">
          <h2 id="content" className="text-lg font-semibold">
            {t("draft.content")}
          </h2>
          <PlanContent file={file} />
        </Card>
      )}
      {purpose === "change" && (
        <>
          <DifferenceList differences={differences} />
          <GroundsForm
            heading={t("change.grounds")}
            text={t("change.groundsText")}
            submitLabel={t("change.save")}
            hidden={{ draft: id, lockVersion: String(draft.lockVersion) }}
            grounds={{ reason, basis, basisOn }}
            action={saveGroundsAction}
          />
        </>
      )}
      {!isEdited && (
        <Card>
          <p>{t(`status.asked.${purpose}`)}</p>
          <p className="mt-2">{reason}</p>
          {basis !== "" && (
            <p className="mt-1 text-muted">{t("status.basis", { basis, day: basisOn })}</p>
          )}
        </Card>
      )}
      <DraftDecision draft={draft} isSound={isSound} action={decidePlanDraftAction} />
    </div>
  );
}
