import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { FigureHistory } from "@/components/figures/review/figure-history";
import { Notice } from "@/components/ui/notice";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { findFigureHistory } from "@/lib/figures/review/history-queries";
import { canEnterFigures, canSeeInternalNotes } from "@/lib/figures/policy";
import { pathWithQuery } from "@/lib/figures/read-place";
import { figureKeySchema } from "@/lib/figures/schema";
import type { Locale } from "@/lib/i18n/routing";

import { choosePlan } from "../../chosen-plan";

interface HistoryPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: HistoryPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "figures.history" });
  return { title: t("title") };
}

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const actor = await requireWorkspaceActor(locale, pathWithQuery("/figures/history", query));
  const t = await getTranslations({ locale, namespace: "figures.history" });
  const key = figureKeySchema.safeParse({ ...query, plan: (await choosePlan(actor, query)).code });
  const history = key.success ? await findFigureHistory(actor, key.data) : null;
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      {history === null ? (
        <Notice tone="warning">{t("unknown")}</Notice>
      ) : (
        <FigureHistory
          history={history}
          canEnter={canEnterFigures(actor)}
          showsThread={canSeeInternalNotes(actor)}
        />
      )}
    </div>
  );
}
