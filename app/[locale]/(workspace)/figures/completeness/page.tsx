import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { CompletenessBoard } from "@/components/figures/years/completeness-board";
import { DebtList } from "@/components/figures/years/debt-list";
import { NoRight } from "@/components/figures/entry/no-right";
import { YearDecisions } from "@/components/figures/years/year-decisions";
import { YearEventList } from "@/components/figures/years/year-event-list";
import { YearLinks } from "@/components/figures/years/year-links";
import { YearStatus } from "@/components/figures/years/year-status";
import { Card } from "@/components/ui/card";
import { requireWorkspaceActor } from "@/lib/auth/page-access";
import { countOf, debtsOf } from "@/lib/figures/years/completeness";
import { getCompletenessBoard } from "@/lib/figures/years/completeness-queries";
import { canEnterFigures, canManageYears, canSeeCompleteness } from "@/lib/figures/policy";
import { pathWithQuery } from "@/lib/figures/read-place";
import type { Locale } from "@/lib/i18n/routing";
import { SHEET_PARAM } from "@/lib/plans/sheets";

import { choosePlan } from "../../chosen-plan";
import { decideYearAction } from "./actions";

interface CompletenessPageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: CompletenessPageProps): Promise<Metadata> {
  const locale = (await params).locale as Locale;
  const t = await getTranslations({ locale, namespace: "reporting.board" });
  return { title: t("title") };
}

export default async function CompletenessPage({ params, searchParams }: CompletenessPageProps) {
  const locale = (await params).locale as Locale;
  const query = await searchParams;
  const member = await requireWorkspaceActor(locale, pathWithQuery("/figures/completeness", query));
  const t = await getTranslations({ locale, namespace: "reporting.board" });
  const head = (
    <div>
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="mt-2 max-w-prose text-muted">{t("intro")}</p>
    </div>
  );
  if (!canSeeCompleteness(member)) {
    return (
      <div className="flex flex-col gap-6">
        {head}
        <NoRight what="review" actor={member} />
      </div>
    );
  }
  const { code, actor } = await choosePlan(member, query);
  const { year: asked } = query;
  const wanted = typeof asked === "string" && /^\d{4}$/.test(asked) ? Number(asked) : null;
  const board = await getCompletenessBoard(actor, code, wanted);
  const now = new Date().toISOString();
  return (
    <div className="flex flex-col gap-6">
      {head}
      <YearLinks plan={board.plan} years={board.years} current={board.year.year} />
      <YearStatus year={board.year} cells={board.cells} now={now} />
      <CompletenessBoard
        board={board}
        canEnter={canEnterFigures(actor) && !board.year.closed}
        afterId="debts"
        sheet={query[SHEET_PARAM]}
      />
      <Card aria-labelledby="debts" className="flex flex-col gap-3">
        <h2 id="debts" tabIndex={-1} className="text-lg font-semibold">
          {t("debts")}
        </h2>
        <DebtList debts={debtsOf(board.cells, board.reporters)} board={board} now={now} />
      </Card>
      {canManageYears(actor) && (
        <YearDecisions
          key={board.year.year}
          plan={board.plan}
          year={board.year}
          waiting={countOf(board.cells, "submitted")}
          begun={countOf(board.cells, "draft") + countOf(board.cells, "returned")}
          memberId={actor.id}
          action={decideYearAction}
        />
      )}
      <YearEventList events={board.year.events} />
    </div>
  );
}
