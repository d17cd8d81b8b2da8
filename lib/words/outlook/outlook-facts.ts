import { regionWord } from "@/lib/plans/region-word";
import type { MessageName } from "@/lib/i18n/message-key";
import { mainDimension, mainParts } from "@/lib/plans/dimensions";
import { provinceOf, restName, scopeName } from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";
import { comparableValues } from "@/lib/assessment/comparable-calibres";
import type { OutlookModel } from "@/lib/assessment/outlook/outlook-types";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";

import type { HistoryPoint } from "./outlook-series";
import type { OutlookFacts } from "./outlook-words";

export function outlookFacts(
  assessment: PlanAssessment,
  { unit, decimals }: IndicatorAssessment,
  model: OutlookModel,
): OutlookFacts {
  const parts = mainParts(assessment.scopes);
  const names = Object.fromEntries(parts.map((code) => [code, scopeName(assessment, code)]));
  const main = mainDimension(assessment.scopes);
  const rest = main === null ? regionWord(assessment) : restName(assessment, main);
  return { model, unit, decimals, names, region: regionWord(assessment), rest };
}

/** Says before the calculation is read what it leaves out or rests on. */
export function outlookRemarks(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  model: OutlookModel,
): readonly Sentence[] {
  const { start, target, unmoved, wholeOnly, final } = model;
  const region = regionWord(assessment);
  const remark = (key: MessageName<"outlook.page">, values: Sentence["values"] = {}): Sentence => ({
    key: `outlook.page.${key}`,
    values,
  });
  return [
    ...(final
      ? [
          remark(`final.${start.year >= target.year ? "value" : "awaiting"}`, {
            year: target.year,
          }),
        ]
      : []),
    ...(target.comparison === "lte" ? [remark("lower")] : []),
    ...(wholeOnly === null ? [] : [remark(`wholeOnly.${wholeOnly}`, { year: start.year, region })]),
    ...(wholeOnly === null && unmoved.length > 0
      ? [
          remark("unmoved", {
            year: start.year,
            names: { list: unmoved.map((code) => scopeName(assessment, code)) },
          }),
        ]
      : []),
    ...(start.bridged && indicator.bridge !== null
      ? [remark("bridged", { note: { zh: indicator.bridge.zh, en: indicator.bridge.en } })]
      : []),
    ...(model.parts.length > 1 && model.growth === "rate" ? [remark("sum")] : []),
  ];
}

/** Lists comparable values up to the start; where nothing later is known, the baseline. */
export function outlookHistory(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  { start }: OutlookModel,
): readonly HistoryPoint[] {
  const province = provinceOf(assessment, indicator);
  if (province === null) return [];
  if (start.kind === "baseline") return [start];
  return comparableValues(indicator, province, start.year);
}
