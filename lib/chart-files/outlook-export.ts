import type { Word } from "@/lib/words/sentence";
import { hasBridgedBaseline } from "@/lib/words/verdict/bridges";
import { calibreName, scopeName } from "@/lib/words/lookup";
import { provinceSubject, type Subject } from "@/lib/words/subject";
import { comparableValues } from "@/lib/assessment/comparable-calibres";
import { runOutlook } from "@/lib/assessment/outlook/outlook";
import { outlookModel } from "@/lib/assessment/outlook/outlook-model";
import { readOutlookInputs } from "@/lib/assessment/outlook/outlook-params";
import type { OutlookModel, OutlookResult } from "@/lib/assessment/outlook/outlook-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import { outlookFacts, outlookHistory, outlookRemarks } from "@/lib/words/outlook/outlook-facts";
import { outlookSeries } from "@/lib/words/outlook/outlook-series";
import {
  assumptionSentence,
  outlookPartName,
  requiredSentence,
  resultHeading,
  type OutlookFacts,
} from "@/lib/words/outlook/outlook-words";

import { CALCULATION, exportedChart } from "./exported-chart";
import { makeChartExport } from "./make-chart-export";
import { calculatedValue, type NumberRow } from "./table-rows";
import type { SentenceContext } from "./sentence-context";
import type { ChartAddress, ChartExport } from "./types";

/**
 * Exports a calculation (测算), computed anew from what the address assumes. Its assumptions stand in it in words,
 * and it is marked as a calculation above everything and in every row. Null where there is nothing to calculate.
 */
export function outlookExport(
  context: SentenceContext,
  indicator: IndicatorAssessment,
  query: ChartAddress["query"],
): ChartExport | null {
  const { assessment, inWords } = context;
  const subject = provinceSubject(assessment, indicator);
  const model = outlookModel(assessment, indicator);
  if (subject === null || typeof model === "string") return null;
  const facts = outlookFacts(assessment, indicator, model);
  const { inputs } = readOutlookInputs(model, query);
  const growth = new Map(inputs.fields.map((field) => [field.code, field.growth]));
  const result = runOutlook(model, growth, inputs.path);
  const assumption = assumptionSentence(facts, inputs);
  const required = requiredSentence(facts, result);
  const known = reportedRows(subject, model);
  const history = outlookHistory(assessment, indicator, model);
  const exported = exportedChart(
    context,
    { key: "charts.file.calculation", values: { finding: resultHeading(facts, inputs, result) } },
    { kind: "trajectory", series: outlookSeries(facts, history, result, inputs.path, inWords) },
    {
      indicators: [indicator],
      calibres: [...new Set(known.flatMap(({ calibre }) => calibre ?? []))].map((code) =>
        calibreName(assessment, code),
      ),
      sources: known.map(({ source }) => source ?? null),
      bridged:
        model.start.bridged || hasBridgedBaseline(indicator, subject.scope) ? [indicator] : [],
      mark: CALCULATION,
      remarks: [
        assumption,
        ...(required === null ? [] : [required]),
        ...outlookRemarks(assessment, indicator, model),
      ],
    },
  );
  const calculated = calculatedRows(facts, indicator, result).map((row) => ({
    ...row,
    note: assumption,
  }));
  const name: Word = { key: "charts.file.name.outlook" };
  return makeChartExport(context, indicator, name, exported, [...known, ...calculated]);
}

/** Lists what the calculation starts from and what it is to reach, as reported. */
function reportedRows(
  { assessment, indicator, scope }: Subject,
  { start, target }: OutlookModel,
): readonly NumberRow[] {
  const whole = scopeName(assessment, scope.scope);
  const { baseline } = scope;
  return [
    ...(start.kind === "latest"
      ? comparableValues(indicator, scope, start.year).map((point) => ({
          ...point,
          indicator,
          item: whole,
          note: undefined,
        }))
      : baseline === null
        ? []
        : [
            {
              ...baseline,
              indicator,
              item: { key: "terms.baseline" } satisfies Word,
              note: baseline.wording,
            },
          ]),
    {
      indicator,
      item: { key: "terms.target" },
      year: target.year,
      value: target.bound,
      calibre: scope.target?.calibre,
      source: scope.target?.source,
      note: { zh: scope.target?.wording ?? "", en: scope.target?.wordingEn ?? "" },
    },
  ];
}

function calculatedRows(
  facts: OutlookFacts,
  indicator: IndicatorAssessment,
  { years }: OutlookResult,
): readonly NumberRow[] {
  const { parts, start } = facts.model;
  const row = (item: NumberRow["item"], year: number, value: number): NumberRow => ({
    indicator,
    item,
    year,
    calculated: true,
    value: calculatedValue(indicator, value),
  });
  return years
    .filter(({ year }) => year > start.year)
    .flatMap(({ year, parts: values, total, expected }) => [
      ...(parts.length > 1
        ? parts.map(({ code }, index) =>
            row(outlookPartName(facts, code), year, values[index] ?? 0),
          )
        : []),
      row({ key: "outlook.live.column.total", values: { region: facts.region } }, year, total),
      ...(expected === null ? [] : [row({ key: "outlook.live.column.expected" }, year, expected)]),
    ]);
}
