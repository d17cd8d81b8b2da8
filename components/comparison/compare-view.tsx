import { useTranslations } from "next-intl";

import { ChartActions } from "@/components/page/pictures/chart-actions";
import { OVERVIEW } from "@/lib/chart-files/overview";
import { PageHead } from "@/components/page/page-head";
import type { ParamNotice } from "@/components/page/param-notice";
import type { DashboardPlace } from "@/lib/addresses/place";
import { PlaceTrail } from "@/components/page/place-trail";
import { Section } from "@/components/page/section";
import { useWords } from "@/components/page/use-words";
import { useMessageText } from "@/components/forms/use-message-text";
import { Notice } from "@/components/ui/notice";
import type { PlanAssessment } from "@/lib/assessment/types";
import { measuredRows } from "@/lib/comparison/measured-rows";
import { comparisonRows } from "@/lib/comparison/rows";
import { selectionQuery, type ChosenSelection } from "@/lib/comparison/selection";
import { comparisonCharts } from "@/lib/words/comparison/comparison-charts";

import { ComparisonSection } from "./comparison-section";
import { ComparisonTable } from "./comparison-table";
import { ModeSwitch } from "./mode-switch";
import { SelectionForm } from "./selection-form";

interface CompareViewProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  notices: readonly ParamNotice[];
  chosen: ChosenSelection;
  /** The address of this page, with language prefix. */
  path: string;
}

/** Shows any indicators, scopes and years side by side: charts, then their numbers as a table. */
export function CompareView({ assessment, place, notices, chosen, path }: CompareViewProps) {
  const t = useTranslations();
  const messageText = useMessageText();
  const { selection } = chosen;
  const inWords = useWords();
  const rows = measuredRows(assessment, comparisonRows(assessment, selection), selection.mode);
  const charts = comparisonCharts(assessment, selection, inWords);
  const shared = { assessment, place, chart: "compare", query: selectionQuery(selection) };
  return (
    <>
      <PageHead
        assessment={assessment}
        place={place}
        notices={notices}
        path="/compare"
        trail={<PlaceTrail place={place} here={t("compare.title")} />}
        lens={false}
        title={t("compare.title")}
      >
        <p className="mt-3 max-w-[46rem]">{t("compare.intro")}</p>
      </PageHead>
      {chosen.notices.map((notice) => (
        <Notice key={notice.key} tone="warning" className="mt-4">
          {messageText(notice)}
        </Notice>
      ))}
      <SelectionForm assessment={assessment} place={place} chosen={chosen} path={path} />
      {rows.length === 0 ? (
        <Notice tone="info" className="mt-6">
          {t("compare.nothing")}
        </Notice>
      ) : (
        <>
          <ModeSwitch assessment={assessment} place={place} selection={selection} />
          {charts.map((chart) => (
            <ComparisonSection
              key={chart.indicator.code}
              chart={chart}
              actions={
                <ChartActions
                  {...shared}
                  indicator={chart.indicator.code}
                  name={inWords(chart.heading)}
                  table={false}
                />
              }
            />
          ))}
          <Section id="table" heading={t("compare.table.heading")} text={t("compare.table.text")}>
            <figure className="m-0" aria-labelledby="table">
              <ComparisonTable
                assessment={assessment}
                place={place}
                selection={selection}
                rows={rows}
              />
              {charts.some(({ drawing }) => drawing !== null) && (
                <div className="mt-3 print:hidden">
                  <ChartActions
                    {...shared}
                    indicator={OVERVIEW}
                    name={t("compare.table.all")}
                    label={t("compare.table.download")}
                  />
                </div>
              )}
            </figure>
          </Section>
        </>
      )}
    </>
  );
}
