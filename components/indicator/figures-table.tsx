import clsx from "clsx";
import { useTranslations } from "next-intl";

import { PageLink } from "@/components/layout/page-link";
import { Table, Td, Th } from "@/components/ui/table";
import type { IndicatorAssessment, PlanAssessment, SeriesPoint } from "@/lib/assessment/types";
import { wholeOf } from "@/lib/plans/dimensions";
import { calibreName, scopeName } from "@/lib/words/lookup";
import {
  figureRows,
  figureYears,
  foldRows,
  indicatorSources,
  usualMarks,
} from "@/lib/words/verdict/figure-rows";
import { HATCH } from "@/components/page/hatch";
import { SourceMark } from "@/components/page/source-mark";
import { isLater } from "@/lib/words/trajectory/later-values";
import type { Word } from "@/lib/words/sentence";
import { amountOf } from "@/lib/words/subject";
import { useWords } from "@/components/page/use-words";

interface FiguresTableProps {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  /** Whether each number leads to its versions: for members only, because a public page has no such address. */
  withHistory: boolean;
}

/**
 * Shows every figure of an indicator: scopes and calibres down, years across. The calibre and the source of most are said
 * once above, the exceptions in the cell, and remarks below by their letters, so that a column is as wide as its numbers.
 */
export function FiguresTable({ assessment, indicator, withHistory }: FiguresTableProps) {
  const t = useTranslations();
  const inWords = useWords();
  const whole = wholeOf(assessment.scopes)?.code;
  const years = figureYears(assessment, indicator);
  const sources = indicatorSources(assessment, indicator);
  const { shown, folded } = foldRows(figureRows(assessment, indicator, years));
  const usual = usualMarks(shown);
  const known = shown.flatMap(({ points }) => points.filter((point) => point !== null));
  const noted = known.map((point) => remarkOf(point, inWords)).filter((text) => text !== "");
  const remarks = [...new Set(noted)];
  const caption = inWords({ key: "dashboard.figures.caption", values: { name: indicator.name } });
  return (
    <>
      <h3 id="figures" className="sr-only print:not-sr-only print:font-semibold">
        {t("dashboard.figures.heading")}
      </h3>
      <p className="mb-1 text-sm text-muted">
        {t("dashboard.figures.text")}
        {usual.calibre !== null &&
          t("dashboard.space") +
            inWords({
              key: "dashboard.figures.usual.calibre",
              values: { calibre: calibreName(assessment, usual.calibre) },
            })}
        {usual.source !== null && (
          <>
            {t("dashboard.space")}
            {t("dashboard.figures.usual.source")}
            <SourceMark source={usual.source} sources={sources} />
            {t("dashboard.figures.usual.except")}
          </>
        )}
        {withHistory && t("dashboard.space") + t("dashboard.figures.historyText")}
      </p>
      <Table caption={caption} className="[&_td]:py-1.5 [&_th]:py-1.5">
        <thead>
          <tr>
            <Th scope="col">{t("terms.scope")}</Th>
            {years.map((year) => (
              <Th
                key={year}
                scope="col"
                className={clsx("text-right", year > assessment.year && "font-normal text-muted")}
              >
                {year}
                {year > assessment.year && (
                  <span className="block text-xs">{t("dashboard.figures.later")}</span>
                )}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={`${row.scope.code} ${row.calibre}`}>
              <Th scope="row" className="align-top">
                {inWords(row.scope.name)}
                {(row.scope.parent ?? whole) !== whole && (
                  <span className="ml-1 text-xs font-normal whitespace-nowrap text-muted">
                    {inWords({
                      key: "dashboard.figures.within",
                      values: { whole: scopeName(assessment, row.scope.parent ?? "") },
                    })}
                  </span>
                )}
                {row.calibreName !== null && row.calibre !== usual.calibre && (
                  <span className="ml-1 text-xs font-normal text-muted">
                    {inWords(row.calibreName)}
                  </span>
                )}
              </Th>
              {row.points.map((point, index) => (
                <FigureCell
                  key={years[index]}
                  point={point}
                  indicator={indicator}
                  source={point === null || point.source === usual.source ? null : point.source}
                  sources={sources}
                  letter={point === null ? "" : letterOf(remarks, remarkOf(point, inWords))}
                  history={
                    withHistory ? { plan: assessment.plan.code, scope: row.scope.code } : null
                  }
                  within={(years[index] ?? 0) >= assessment.plan.startYear}
                  isLater={
                    point === null
                      ? (years[index] ?? 0) > assessment.year
                      : isLater(assessment, point)
                  }
                />
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {folded.length > 0 && (
        <p className="mt-2 text-sm text-muted">
          {inWords({
            key: "dashboard.figures.folded",
            values: { names: { list: folded.map(({ scope }) => scope.name) } },
          })}
        </p>
      )}
      {remarks.length > 0 && (
        <ul aria-label={t("dashboard.figures.notes")} className="mt-2 text-xs text-muted">
          {remarks.map((remark) => (
            <li key={remark}>
              <sup className="mr-1 font-semibold">{letterOf(remarks, remark)}</sup>
              {remark}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Joins what is noted of a figure and why it was corrected; "" for neither. */
function remarkOf({ note, reason }: SeriesPoint, inWords: (word: Word) => string): string {
  const parts: readonly (Word | null)[] = [
    note,
    reason === null ? null : { key: "dashboard.figures.reason", values: { text: reason } },
  ];
  return parts
    .filter((part) => part !== null)
    .map(inWords)
    .join(inWords({ key: "dashboard.trajectory.and" }));
}

/** Gives a remark its letter: a to z, then aa. */
function letterOf(remarks: readonly string[], remark: string): string {
  const index = remarks.indexOf(remark);
  if (index < 0) return "";
  const letter = String.fromCharCode(97 + (index % 26));
  return letter.repeat(Math.floor(index / 26) + 1);
}

interface FigureCellProps {
  point: SeriesPoint | null;
  indicator: IndicatorAssessment;
  /** Key of the source; null where it is the usual one, which is said above. */
  source: string | null;
  sources: readonly string[];
  /** Letter of the remark below the table; "" for none. */
  letter: string;
  /** Plan and scope of the figure whose versions the number leads to; null where the number leads nowhere. */
  history: { plan: string; scope: string } | null;
  /** Whether the year is one of the plan's, so that a missing number is missed there. */
  within: boolean;
  /** Whether the year comes after the assessed state: it is shown, and stands back. */
  isLater: boolean;
}

function FigureCell(props: FigureCellProps) {
  const { point, indicator, source, sources, letter, history, within } = props;
  const t = useTranslations();
  const inWords = useWords();
  if (point === null || point.value === null) {
    const hatched = within || point !== null;
    return (
      <Td className={clsx("text-right", hatched && HATCH)}>
        <span className={clsx("text-muted", hatched && "bg-card px-1")}>
          {point !== null
            ? t(`terms.flag.${point.flag ?? "not-collected"}`)
            : within
              ? t("terms.unreported")
              : t("dashboard.unknown")}
        </span>
        <SourceMark source={source} sources={sources} />
        {letter !== "" && <sup className="text-muted">{letter}</sup>}
      </Td>
    );
  }
  const value = inWords(
    amountOf(indicator, point.value, { qualifier: point.qualifier, bare: true }),
  );
  const standsBack = point.nature === "forecast" || props.isLater;
  return (
    <Td className="text-right whitespace-nowrap">
      <span className={standsBack ? "text-muted" : "font-semibold"}>
        {history === null ? (
          value
        ) : (
          <PageLink
            href={historyPath(indicator.code, history, point)}
            title={t("dashboard.figures.history")}
            className="number-link text-inherit"
          >
            {value}
          </PageLink>
        )}
      </span>
      {letter !== "" && <sup className="ml-0.5 text-muted">{letter}</sup>}
      <SourceMark source={source} sources={sources} />
      {point.nature !== "actual" && (
        <span className="block text-xs text-muted">{t(`terms.nature.${point.nature}`)}</span>
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
