import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { NoRight } from "@/components/figures/entry/no-right";
import { ReviewList } from "@/components/figures/review/review-list";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { groupSubmissions } from "@/lib/figures/review/group-submissions";
import { canReviewFigures } from "@/lib/figures/policy";
import { listSubmitted } from "@/lib/figures/entry/queries";
import { pathWithQuery } from "@/lib/figures/read-place";
import type { Locale } from "@/lib/i18n/routing";

import { choosePlan } from "../../chosen-plan";
import { reviewAction } from "./actions";

interface ReviewPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ReviewPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "figures.review" });
  return { title: t("title") };
}

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const actor = await requireWorkspaceActor(locale, pathWithQuery("/figures/review", query));
  const t = await getTranslations({ locale, namespace: "figures.review" });
  const head = (
    <div>
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="mt-2 max-w-prose text-muted">{t("intro")}</p>
    </div>
  );
  if (!canReviewFigures(actor)) {
    return (
      <div className="flex flex-col gap-6">
        {head}
        <NoRight what="review" role={actor.role} />
      </div>
    );
  }
  const cells = await listSubmitted(actor, (await choosePlan(actor, query)).code);
  return (
    <div className="flex flex-col gap-6">
      {head}
      {cells.length > 0 && <p>{t("count", { count: cells.length })}</p>}
      <ReviewList submissions={groupSubmissions(cells)} memberId={actor.id} action={reviewAction} />
    </div>
  );
}
