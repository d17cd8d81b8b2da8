import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";

import { OwnLanguage } from "@/components/ui/own-language";
import { localPath } from "@/lib/i18n/local-path";
import { Table, Th } from "@/components/ui/table";
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
import type { SourceNumber } from "@/components/page/rows/numbered-source";
import { SourceMark, useSourceNumber } from "@/components/page/source-mark";
import { isLater } from "@/lib/words/trajectory/later-values";
import type { Word } from "@/lib/words/sentence";
import { amountOf } from "@/lib/words/subject";
import { useWords } from "@/components/page/use-words";

import { FigureCells, type ShownFigure } from "./figure-cells";

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
  const locale = useLocale() === "en" ? "en" : "zh";
  const numberOf = useSourceNumber();
  const whole = wholeOf(assessment.scopes)?.code;
  const years = figureYears(assessment, indicator);
  const sources = indicatorSources(assessment, indicator);
  const { shown, folded } = foldRows(figureRows(assessment, indicator, years));
  const usual = usualMarks(shown);
  const known = shown.flatMap(({ points }) => points.filter((point) => point !== null));
  const noted = known.map((point) => remarkOf(point, inWords)).filter((text) => text !== "");
  const remarks = [...new Set(noted)];
  const context = { assessment, indicator, inWords };
  const caption = inWords({ key: "dashboard.figures.caption", values: { name: indicator.name } });
  return (
    <>
      <h3 id="figures" className="sr-only print:not-sr-only print:font-semibold">
        {t("dashboard.figures.heading")}
      </h3>
      <p className="mb-1 break-after-avoid text-sm text-muted">
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
      <Table caption={caption} className="leading-snug [&_td]:py-1 [&_th]:py-1">
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
                <OwnLanguage>{inWords(row.scope.name)}</OwnLanguage>
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
                    <OwnLanguage>{inWords(row.calibreName)}</OwnLanguage>
                  </span>
                )}
              </Th>
              <FigureCells
                history={
                  withHistory && row.calibre !== null
                    ? {
                        path: localPath(
                          historyPath(assessment, indicator, row.scope.code, row.calibre),
                          locale,
                        ),
                        title: t("dashboard.figures.history"),
                      }
                    : null
                }
                // A list of its own: a reference to one that was sent before takes ten times the room.
                years={[...years]}
                cells={row.points.map((point, index) =>
                  shownFigure(point, {
                    ...context,
                    year: years[index] ?? 0,
                    letter: point === null ? "" : letterOf(remarks, remarkOf(point, inWords)),
                    source: numberOf(
                      point === null || point.source === usual.source ? null : point.source,
                      sources,
                    ),
                  }),
                )}
              />
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
        <ul
          aria-label={t("dashboard.figures.notes")}
          className="mt-2 flex flex-wrap gap-x-6 text-xs text-muted"
        >
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

interface FigureContext {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  year: number;
  /** Null where the source is the usual one, which is said above. */
  source: SourceNumber | null;
  /** Letter of the remark below the table; "" for none. */
  letter: string;
  inWords: (word: Word) => string;
}

/** Leaves out whatever a figure does not have: what is left is sent with the page. */
function shownFigure(point: SeriesPoint | null, context: FigureContext): ShownFigure {
  const { assessment, indicator, year, source, letter, inWords } = context;
  // A missing number is missed in the plan's own years.
  const isOwnYear = year >= assessment.plan.startYear;
  const marks: Omit<ShownFigure, "text"> = {
    ...(letter === "" ? {} : { letter }),
    ...(source === null ? {} : { source }),
  };
  if (point === null || point.value === null) {
    const key = point !== null ? (`terms.flag.${point.flag ?? "not-collected"}` as const) : null;
    const otherwise = isOwnYear ? "terms.unreported" : "dashboard.unknown";
    const missing = isOwnYear || point !== null ? "missed" : "unknown";
    return { text: inWords({ key: key ?? otherwise }), missing, ...marks };
  }
  const { value, qualifier, nature } = point;
  return {
    text: inWords(amountOf(indicator, value, { qualifier, bare: true })),
    ...marks,
    ...(nature === "actual" ? {} : { nature: inWords({ key: `terms.nature.${nature}` }) }),
    ...(nature === "forecast" || isLater(assessment, point) ? { standsBack: true } : {}),
  };
}

/** Address of the versions of a row's figures, but for the year. */
function historyPath(
  { plan }: PlanAssessment,
  { code }: IndicatorAssessment,
  scope: string,
  calibre: string,
): string {
  const query = new URLSearchParams({ plan: plan.code, indicator: code, scope, calibre });
  return `/figures/history?${query.toString()}`;
}
