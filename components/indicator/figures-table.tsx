import clsx from "clsx";
import { useTranslations } from "next-intl";

import { PageLink } from "@/components/layout/page-link";
import { Table, Td, Th } from "@/components/ui/table";
import type { IndicatorAssessment, PlanAssessment, SeriesPoint } from "@/lib/assessment/types";
import { figureRows, figureYears, indicatorSources } from "@/lib/words/verdict/figure-rows";
import { HATCH } from "@/components/page/hatch";
import { SourceMark } from "@/components/page/source-mark";
import { isLater } from "@/lib/words/trajectory/later-values";
import { amountOf } from "@/lib/words/subject";
import { useWords } from "@/components/page/use-words";

interface FiguresTableProps {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  /** Whether each number leads to its versions: for members only, because a public page has no such address. */
  withHistory: boolean;
}

/** Shows every figure of an indicator: scopes and calibres down, years across, each number with its source. */
export function FiguresTable({ assessment, indicator, withHistory }: FiguresTableProps) {
  const t = useTranslations();
  const inWords = useWords();
  const years = figureYears(assessment, indicator);
  const sources = indicatorSources(assessment, indicator);
  const caption = inWords({ key: "dashboard.figures.caption", values: { name: indicator.name } });
  return (
    <Table caption={caption} className="min-w-[44rem] print:min-w-0">
      <thead>
        <tr>
          <Th scope="col">{t("terms.scope")}</Th>
          <Th scope="col">{t("terms.calibre")}</Th>
          {years.map((year) => (
            <Th key={year} scope="col" className="text-right whitespace-nowrap">
              {year}
              {year > assessment.year && (
                <span className="block text-xs font-normal text-muted">
                  {t("dashboard.figures.later")}
                </span>
              )}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figureRows(assessment, indicator, years).map((row) => (
          <tr key={`${row.scope.code} ${row.calibre}`}>
            <Th scope="row" className="align-top whitespace-nowrap">
              {inWords(row.scope.name)}
              {row.scope.kind === "carrier" && (
                <span className="block text-xs font-normal text-muted">
                  {t("dashboard.figures.carrier")}
                </span>
              )}
            </Th>
            <Td>{row.calibreName === null ? t("dashboard.unknown") : inWords(row.calibreName)}</Td>
            {row.points.map((point, index) => (
              <FigureCell
                key={years[index]}
                point={point}
                indicator={indicator}
                sources={sources}
                history={withHistory ? { plan: assessment.plan.code, scope: row.scope.code } : null}
                within={(years[index] ?? 0) >= assessment.plan.startYear}
                isJudged={point === null || !isLater(assessment, point)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

// Pushed to the right, where the number is: at the left of a wide column a note would seem to belong to the year before.
const UNDER_ITS_NUMBER =
  "ml-auto block w-fit max-w-40 min-w-28 text-left text-xs whitespace-normal text-muted";

interface FigureCellProps {
  point: SeriesPoint | null;
  indicator: IndicatorAssessment;
  sources: readonly string[];
  /** Plan and scope of the figure whose versions the number leads to; null where the number leads nowhere. */
  history: { plan: string; scope: string } | null;
  /** Whether the year is one of the plan's, so that a missing number is missed there. */
  within: boolean;
  /** Whether the figure is one of the assessed state; a later one is shown, and stands back. */
  isJudged: boolean;
}

function FigureCell({ point, indicator, sources, history, within, isJudged }: FigureCellProps) {
  const t = useTranslations();
  const inWords = useWords();
  if (point === null) {
    return (
      <Td className={clsx("text-right", within && HATCH)}>
        <span className={clsx("text-muted", within && "bg-card px-1")}>
          {within ? t("terms.unreported") : t("dashboard.unknown")}
        </span>
      </Td>
    );
  }
  if (point.value === null) {
    return (
      <Td className={clsx("text-right", HATCH)}>
        <span className="bg-card px-1 text-muted">
          {t(`terms.flag.${point.flag ?? "not-collected"}`)}
        </span>
        <SourceMark source={point.source} sources={sources} />
      </Td>
    );
  }
  const value = amountOf(indicator, point.value, { qualifier: point.qualifier, unitless: true });
  return (
    <Td className="text-right whitespace-nowrap">
      <span className={point.nature === "forecast" || !isJudged ? "text-muted" : "font-semibold"}>
        {history === null ? (
          inWords(value)
        ) : (
          <PageLink
            href={historyPath(indicator.code, history, point)}
            title={t("dashboard.figures.history")}
            className="inline-block min-w-6 py-0.5 underline decoration-dotted underline-offset-4 hover:text-accent"
          >
            {inWords(value)}
            <span className="sr-only">{` ${t("dashboard.figures.history")}`}</span>
          </PageLink>
        )}
      </span>
      <SourceMark source={point.source} sources={sources} />
      {point.nature !== "actual" && (
        <span className="block text-xs text-muted">{t(`terms.nature.${point.nature}`)}</span>
      )}
      {point.note !== null && <span className={UNDER_ITS_NUMBER}>{inWords(point.note)}</span>}
      {point.reason !== null && (
        <span className={UNDER_ITS_NUMBER}>
          {t("dashboard.figures.reason", { text: point.reason })}
        </span>
      )}
    </Td>
  );
}

function historyPath(
  indicator: string,
  { plan, scope }: { plan: string; scope: string },
  { year, calibre }: SeriesPoint,
): string {
  const query = new URLSearchParams({ plan, indicator, scope, year: String(year), calibre });
  return `/figures/history?${query.toString()}`;
}
