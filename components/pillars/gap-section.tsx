import { useLocale, useTranslations } from "next-intl";

import { ChartFrame } from "@/components/charts/chart-frame";
import { ChartActions } from "@/components/page/pictures/chart-actions";
import { ChartPicture } from "@/components/page/pictures/chart-picture";
import { PlaceLink } from "@/components/page/place-link";
import { useWords } from "@/components/page/use-words";
import { Table, Td, Th } from "@/components/ui/table";
import { dashboardPath, type DashboardPlace } from "@/lib/addresses/place";
import type { PlanAssessment } from "@/lib/assessment/types";
import { GAP_CHART } from "@/lib/chart-files/gap-export";
import { OVERVIEW } from "@/lib/chart-files/overview";
import { localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/routing";
import type { Scope } from "@/lib/plans/types";
import {
  foldedSentence,
  gapChartSeries,
  gapFinding,
  scopeGaps,
} from "@/lib/words/gap/gap-chart-words";

interface GapSectionProps {
  assessment: PlanAssessment;
  scope: Scope;
  place: DashboardPlace;
}

/** Shows how far one hub, carrier or field is from each target: the first thing on its page. */
export function GapSection({ assessment, scope, place }: GapSectionProps) {
  const t = useTranslations("charts.gap");
  const words = useTranslations("charts");
  const inWords = useWords();
  const locale = useLocale() as Locale;
  const gaps = scopeGaps(assessment, scope.code);
  const finding = inWords(gapFinding(assessment, scope.code, gaps));
  const series = gapChartSeries(assessment, gaps.rows, {
    inWords,
    hrefOf: (indicator) => localPath(dashboardPath(place, `/indicators/${indicator}`), locale),
  });
  return (
    <section id="gap" aria-label={t("heading")} className="mt-6">
      <ChartFrame
        heading={finding}
        summary={null}
        actions={
          series.rows.length > 0 && (
            <ChartActions
              assessment={assessment}
              place={place}
              indicator={OVERVIEW}
              chart={`${GAP_CHART}${scope.code}`}
              name={finding}
            />
          )
        }
        tableLabel={words("dataTable")}
        table={
          <Table caption={finding}>
            <thead>
              <tr>
                <Th scope="col">{words("file.column.indicator")}</Th>
                <Th scope="col">{t("column.target")}</Th>
                <Th scope="col">{t("heading")}</Th>
              </tr>
            </thead>
            <tbody>
              {series.rows.map(({ key, name, note, texts }) => (
                <tr key={key}>
                  <Th scope="row">
                    <PlaceLink place={place} to={`/indicators/${key}`}>
                      {name}
                    </PlaceLink>
                  </Th>
                  <Td>{note}</Td>
                  <Td>{texts.join(t("and"))}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        }
      >
        {series.rows.length > 0 && (
          <div className="rounded-lg border border-line bg-card p-2 sm:p-4">
            <ChartPicture drawing={{ kind: "gaps", series }} name={finding} />
          </div>
        )}
        {gaps.folded.length > 0 && (
          <p className="mt-2 text-sm text-muted">
            {inWords(foldedSentence(assessment, gaps.folded))}
          </p>
        )}
      </ChartFrame>
    </section>
  );
}
