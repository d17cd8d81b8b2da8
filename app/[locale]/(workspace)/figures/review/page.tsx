import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { NoRight } from "@/components/figures/entry/no-right";
import { ReviewQueue } from "@/components/figures/review/review-queue";
import { UndoBar } from "@/components/figures/review/undo-bar";
import { WaitingRecords } from "@/components/plan/desk/waiting-records";
import { getReviewQueue } from "@/lib/assessment/review/review-queries";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { listEvidenceOf } from "@/lib/evidence/queries";
import { cellId } from "@/lib/figures/cell-id";
import { canReviewFigures } from "@/lib/figures/policy";
import { pathWithQuery } from "@/lib/figures/read-place";
import { listWaitingRecords } from "@/lib/records/desk/desk-queries";
import { listRecentDecisions } from "@/lib/figures/review/undo-queries";
import { instantText } from "@/lib/i18n/instant-text";
import type { Locale } from "@/lib/i18n/routing";

import { choosePlan } from "../../chosen-plan";
import { decideRecordAction, ownRecordAction } from "../../plan/actions";
import { reviewAction, undoAction } from "./actions";

interface ReviewPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ReviewPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "reviewing" });
  return { title: t("title") };
}

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const member = await requireWorkspaceActor(locale, pathWithQuery("/figures/review", query));
  const t = await getTranslations({ locale, namespace: "reviewing" });
  const { code: plan, actor } = await choosePlan(member, query);
  if (!canReviewFigures(actor)) {
    return (
      <div className="flex flex-col gap-4">
        <h1 className="text-2xl font-bold">{t("title")}</h1>
        <NoRight what="review" actor={actor} />
      </div>
    );
  }
  const cells = await getReviewQueue(actor, plan);
  const { waiting, options } = await listWaitingRecords(actor, plan);
  const files = await listEvidenceOf(actor, plan, [
    ...cells.map(({ revision }) => ({ kind: "figure", code: cellId(revision.key) }) as const),
    ...waiting.map(({ kind, code }) => ({ kind, code })),
  ]);
  const decisions = await listRecentDecisions(actor, plan);
  const warned = cells.filter(({ revision }) => revision.findings.length > 0).length;
  const oldest = cells[0]?.revision.submittedAt ?? null;
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h1 className="text-2xl font-bold">{t("title")}</h1>
        {cells.length > 0 && (
          <p className="mt-1">
            {t("count", { count: cells.length, warned })}
            {oldest !== null && ` · ${t("oldest", { time: instantText(oldest, locale) })}`}
          </p>
        )}
        <p className="mt-1 max-w-prose text-sm text-muted">{t("intro")}</p>
      </div>
      <UndoBar decisions={decisions} now={new Date().toISOString()} action={undoAction} />
      <ReviewQueue
        cells={cells}
        files={files}
        memberId={actor.id}
        action={reviewAction}
        isOffered={decisions.length > 0}
      />
      <WaitingRecords
        waiting={waiting}
        options={options}
        files={files}
        decide={decideRecordAction}
        goBack={ownRecordAction}
      />
    </div>
  );
}
