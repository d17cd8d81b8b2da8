import { useLocale, useTranslations } from "next-intl";

import { OwnLanguage } from "@/components/ui/own-language";
import { regionWord } from "@/lib/plans/region-word";
import { ChartFrame } from "@/components/charts/chart-frame";
import { BridgeMark, BridgeNotes } from "@/components/page/bridge-note";
import { PageHead } from "@/components/page/page-head";
import type { ParamNotice } from "@/components/page/param-notice";
import { ChartActions } from "@/components/page/pictures/chart-actions";
import { ChartPicture } from "@/components/page/pictures/chart-picture";
import { PlaceLink } from "@/components/page/place-link";
import { PlaceTrail } from "@/components/page/place-trail";
import { RestOfRows } from "@/components/page/rest-of-rows";
import { SourcedNumber } from "@/components/page/sourced-number";
import { TargetWording } from "@/components/page/target-line";
import { useWords } from "@/components/page/use-words";
import { VerdictBadge } from "@/components/page/verdict-badge";
import { VerdictNotes } from "@/components/page/verdict-notes";
import { Card } from "@/components/ui/card";
import { StackedCell, StackedHead, StackedRow, StackedTable } from "@/components/ui/stacked-table";
import { dashboardPath, type DashboardPlace } from "@/lib/addresses/place";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { GAP_CHART } from "@/lib/chart-files/gap-export";
import { OVERVIEW } from "@/lib/chart-files/overview";
import { localPath } from "@/lib/i18n/local-path";
import type { Locale } from "@/lib/i18n/routing";
import { gapChartSeries, gapFinding, scopeGaps } from "@/lib/words/gap/gap-chart-words";
import { pressingRows } from "@/lib/words/gap/pressing-rows";
import { provinceOf, scopesOfKind } from "@/lib/words/lookup";
import { amountOf, provinceSubject, readingOf, verdictTerm } from "@/lib/words/subject";

interface IndicatorListViewProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  notices: readonly ParamNotice[];
}

/** Shows every indicator: what is measured as bars to one target mark, the others as lines, all in one table. */
export function IndicatorListView({ assessment, place, notices }: IndicatorListViewProps) {
  const t = useTranslations();
  const inWords = useWords();
  const locale = useLocale() as Locale;
  const [province] = scopesOfKind(assessment, "province");
  if (province === undefined) return null;
  const gaps = scopeGaps(assessment, province.code);
  const finding = inWords(gapFinding(assessment, province.code, gaps));
  const { drawn, rest } = pressingRows(gaps.rows);
  const pathOf = (indicator: string) => dashboardPath(place, `/indicators/${indicator}`);
  const series = gapChartSeries(assessment, drawn, {
    inWords,
    hrefOf: (indicator) => localPath(pathOf(indicator), locale),
  });
  const others = assessment.indicators.filter(
    ({ code }) => !gaps.rows.some(({ indicator }) => indicator === code),
  );
  return (
    <>
      <PageHead
        assessment={assessment}
        place={place}
        path="/indicators"
        notices={notices}
        trail={<PlaceTrail place={place} here={t("common.nav.indicators")} />}
        title={t("dashboard.list.title")}
      />
      <Card className="mt-4">
        <ChartFrame
          heading={finding}
          summary={null}
          actions={
            series.rows.length > 0 && (
              <ChartActions
                assessment={assessment}
                place={place}
                indicator={OVERVIEW}
                chart={`${GAP_CHART}${province.code}`}
                name={finding}
              />
            )
          }
          isTableOnPaper={false}
          tableLabel={t("charts.dataTable")}
          table={<IndicatorTable assessment={assessment} place={place} />}
        >
          {series.rows.length > 0 && (
            <ChartPicture drawing={{ kind: "gaps", series }} name={finding} />
          )}
          <RestOfRows assessment={assessment} drawn={drawn.length} rest={rest} hrefOf={pathOf} />
        </ChartFrame>
      </Card>
      {others.length > 0 && (
        <Card className="mt-4">
          <h2 className="font-semibold">{t("dashboard.list.others")}</h2>
          <ul className="mt-1 divide-y divide-line">
            {others.map((indicator) => (
              <OtherIndicator
                key={indicator.code}
                assessment={assessment}
                place={place}
                indicator={indicator}
              />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

/** Says in one line what no bar can show: an indicator without a target, a statement, or one without any number. */
function OtherIndicator({ assessment, place, indicator }: IndicatorRowProps) {
  const inWords = useWords();
  const subject = provinceSubject(assessment, indicator);
  if (subject === null) return null;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 py-2">
      <PlaceLink place={place} to={`/indicators/${indicator.code}`} className="font-semibold">
        <OwnLanguage>{inWords(indicator.name)}</OwnLanguage>
      </PlaceLink>
      <span className="text-sm">
        <Standing assessment={assessment} place={place} indicator={indicator} />{" "}
        {indicator.accrual !== "qualitative" && (
          <Value assessment={assessment} place={place} indicator={indicator} />
        )}
      </span>
    </li>
  );
}

function IndicatorTable({
  assessment,
  place,
}: Pick<IndicatorListViewProps, "assessment" | "place">) {
  const t = useTranslations();
  const region = useWords()(regionWord(assessment));
  const columns = [
    t("terms.indicator"),
    t("dashboard.list.verdict"),
    t("dashboard.list.value", { region }),
    t("terms.target"),
    t("terms.attainment"),
    t("terms.gap"),
  ];
  return (
    <>
      <StackedTable caption={t("dashboard.list.caption", { region })} columns={columns}>
        {assessment.indicators.map((indicator) => (
          <IndicatorRow
            key={indicator.code}
            assessment={assessment}
            place={place}
            indicator={indicator}
          />
        ))}
      </StackedTable>
      <BridgeNotes
        indicators={assessment.indicators.filter(
          (indicator) => provinceOf(assessment, indicator)?.latest?.bridged === true,
        )}
      />
    </>
  );
}

interface IndicatorRowProps {
  assessment: PlanAssessment;
  place: DashboardPlace;
  indicator: IndicatorAssessment;
}

function IndicatorRow({ assessment, place, indicator }: IndicatorRowProps) {
  const t = useTranslations();
  const inWords = useWords();
  const subject = provinceSubject(assessment, indicator);
  if (subject === null) return null;
  const { target, attainment, gap } = subject.scope;
  const none = t("dashboard.unknown");
  const shown = { assessment, place, indicator };
  return (
    <StackedRow>
      <StackedHead>
        <PlaceLink place={place} to={`/indicators/${indicator.code}`}>
          <OwnLanguage>{inWords(indicator.name)}</OwnLanguage>
        </PlaceLink>
      </StackedHead>
      <StackedCell label={t("dashboard.list.verdict")}>
        <Standing {...shown} />
        <VerdictNotes subject={subject} />
      </StackedCell>
      <StackedCell label={t("dashboard.list.value", { region: inWords(regionWord(assessment)) })}>
        {indicator.accrual === "qualitative" ? none : <Value {...shown} />}
      </StackedCell>
      <StackedCell label={t("terms.target")}>
        {target === null ? none : <TargetWording target={target} />}
      </StackedCell>
      <StackedCell label={t("terms.attainment")}>
        {attainment === null ? none : inWords({ share: attainment })}
      </StackedCell>
      <StackedCell label={t("terms.gap")}>
        {gap === null ? none : inWords(amountOf(indicator, gap, { rounding: "up" }))}
      </StackedCell>
    </StackedRow>
  );
}

/** The verdict, or why there is none. */
function Standing({ assessment, indicator }: IndicatorRowProps) {
  const t = useTranslations("dashboard.list");
  const scope = provinceOf(assessment, indicator);
  if (scope === null || scope.verdict === null) {
    return <span className="text-muted">{t(indicator.context ? "context" : "noTarget")}</span>;
  }
  return (
    <VerdictBadge
      verdict={scope.verdict}
      term={verdictTerm(assessment, scope.target, scope.verdict)}
      reason={scope.reason}
      basis={scope.basis}
    />
  );
}

/** The newest value of the whole province with its year. */
function Value({ assessment, place, indicator }: IndicatorRowProps) {
  const t = useTranslations();
  const inWords = useWords();
  const scope = provinceOf(assessment, indicator);
  if (scope === null || scope.latest === null) {
    return <span className="text-open">{t("terms.noPublicData")}</span>;
  }
  const { latest, target } = scope;
  return (
    <span className="wrap-anywhere sm:whitespace-nowrap">
      <SourcedNumber
        assessment={assessment}
        indicator={indicator}
        place={place}
        source={latest.source}
      >
        {inWords(readingOf(indicator, latest, { bound: target?.min }))}
      </SourcedNumber>
      {t("dashboard.parenthesis", { text: latest.year })}
      {latest.bridged && <BridgeMark />}
    </span>
  );
}
