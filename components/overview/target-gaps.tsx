import { useLocale, useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { PageLink } from "@/components/layout/page-link";
import { ChartActions } from "@/components/page/pictures/chart-actions";
import { ChartPicture } from "@/components/page/pictures/chart-picture";
import { RestOfRows } from "@/components/page/rest-of-rows";
import { useWords } from "@/components/page/use-words";
import { dashboardPath, type DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment, Verdict } from "@/lib/assessment/types";
import { GAP_CHART } from "@/lib/chart-files/gap-export";
import { OVERVIEW } from "@/lib/chart-files/overview";
import { localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/routing";
import { denseGapSeries } from "@/lib/words/gap/dense-gap-words";
import { scopeGaps } from "@/lib/words/gap/gap-chart-words";
import { pressingRows } from "@/lib/words/gap/pressing-rows";
import { quantifiedIndicators, scopesOfKind } from "@/lib/words/lookup";
import { evidenceSentences } from "@/lib/words/verdict/evidence";
import { awaitedSentences } from "@/lib/words/verdict/awaited";
import { overviewPath } from "@/lib/words/verdict/verdict-filter";

import { StatementLines } from "./statement-lines";
import { TargetTable } from "./target-table";

interface TargetGapsProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  /** Verdict whose targets alone are shown; null for all. */
  shown: Verdict | null;
}

/** Shows how far every target of the province is from being met, the most pressing first. */
export function TargetGaps({ assessment, place, shown }: TargetGapsProps) {
  const t = useTranslations();
  const inWords = useWords();
  const locale = useLocale() as Locale;
  const province = scopesOfKind(assessment, "province")[0]?.code ?? "";
  const gaps = scopeGaps(assessment, province);
  const isShown = ({ verdict }: { verdict: Verdict | null }) => shown === null || verdict === shown;
  const rows = gaps.rows.filter(isShown);
  const { drawn, rest } = pressingRows(rows);
  const pathOf = (indicator: string) => dashboardPath(place, `/indicators/${indicator}`);
  const folded = gaps.folded.filter(isShown);
  const total = quantifiedIndicators(assessment).length;
  const series = denseGapSeries(assessment, drawn, {
    inWords,
    hrefOf: (indicator) => localPath(pathOf(indicator), locale),
  });
  const isMeasured = gaps.rows.length + gaps.folded.length > 0;
  const heading = t(isMeasured ? "board.gaps.heading" : "board.gaps.statements");
  const evidence = evidenceSentences(assessment);
  return (
    <section
      aria-label={heading}
      id="gaps"
      className="rounded-lg border border-line bg-card px-4 py-3"
    >
      <ChartFrame
        isDense
        heading={heading}
        summary={
          shown === null ? (
            evidence.length > 0 && evidence.map(inWords).join(t("dashboard.space"))
          ) : (
            <>
              {t("board.gaps.filtered", { shown: rows.length + folded.length, total })}{" "}
              <PageLink href={overviewPath(place, null)} className="text-accent underline">
                {t("board.gaps.all", { total })}
              </PageLink>
            </>
          )
        }
        actions={
          gaps.rows.length > 0 && (
            <ChartActions
              assessment={assessment}
              place={place}
              indicator={OVERVIEW}
              chart={`${GAP_CHART}${province}`}
              name={heading}
            />
          )
        }
        tableLabel={t("board.gaps.table")}
        table={
          <TargetTable
            assessment={assessment}
            place={place}
            // Of a large plan the rows that are drawn: the list of indicators has all.
            rows={rest.length === 0 ? null : drawn.map(({ indicator }) => indicator)}
          />
        }
      >
        {series.rows.length > 0 && (
          <ChartPicture room="card" drawing={{ kind: "gaps", series }} name={heading} />
        )}
        <RestOfRows assessment={assessment} drawn={drawn.length} rest={rest} hrefOf={pathOf} />
        {folded.length > 0 && (
          <div className="border-t border-line py-2 text-sm">
            <p className="font-semibold">{t("board.gaps.awaited", { count: folded.length })}</p>
            <ul className="mt-1 flex flex-col gap-1 text-muted">
              {awaitedSentences(assessment, folded).map((sentence) => (
                <li key={inWords(sentence)}>{inWords(sentence)}</li>
              ))}
            </ul>
          </div>
        )}
        {(shown === null || shown === "not-assessable") && (
          <StatementLines assessment={assessment} place={place} />
        )}
      </ChartFrame>
    </section>
  );
}
