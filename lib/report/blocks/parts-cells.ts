import { regionWord } from "@/lib/plans/region-word";
import { calibreName, findPoint } from "@/lib/words/lookup";
import { amountOf, readingOf } from "@/lib/words/subject";
import type {
  ContributionPart,
  ContributionParts,
  ContributionVariant,
} from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { ReportCell } from "@/lib/report/files/types";

import type { ReportContext } from "./report-context";

/** A whole in one year and calibre, with the indicator that was counted. */
export interface CountedParts {
  indicator: IndicatorAssessment;
  variant: ContributionVariant;
  yearParts: ContributionParts;
}

/** Writes the number of one part, and below it its share of the whole's target. */
export function partCell(
  context: ReportContext,
  counted: CountedParts,
  { scope, contribution }: ContributionPart,
): ReportCell {
  const number = numberCell(context, counted, scope);
  if (contribution === null) return number;
  const region = regionWord(context.assessment);
  const values = { share: { share: contribution }, region };
  const share = context.inWords({ key: "dashboard.matrix.share", values });
  return { text: `${number.text}\n${share}` };
}

/** Writes the number of one scope, or that none was reported. */
export function numberCell(
  { inWords, cite }: ReportContext,
  { indicator, yearParts }: CountedParts,
  scope: string,
): ReportCell {
  const point = findPoint(indicator, { ...yearParts, scope });
  if (point === null || point.value === null) return { text: inWords({ key: "terms.unreported" }) };
  const reading = readingOf(indicator, { ...point, value: point.value }, { bare: true });
  return { text: `${inWords(reading)}${cite(point.source)}` };
}

/** Writes what is left of the whole beside its parts; parts that are more than their whole are told as a conflict. */
export function restCell(
  { inWords }: ReportContext,
  { indicator, yearParts: { rest } }: CountedParts,
): ReportCell {
  if (rest === null) return { text: inWords({ key: "dashboard.unknown" }) };
  const value = amountOf(indicator, rest.value, { bare: true });
  const key = rest.atMost ? "dashboard.gaps.atMost" : "dashboard.plain";
  const text = inWords({ key, values: { value } });
  if (!rest.conflict) return { text };
  return { text: `${text}\n${inWords({ key: "dashboard.matrix.conflict" })}`, tone: "bad" };
}

/** Names the calibre that a whole and its parts were counted in. */
export function calibreText(
  { assessment, inWords }: ReportContext,
  yearParts: ContributionParts,
): string {
  const name = calibreName(assessment, yearParts.calibre);
  return inWords(yearParts.bridged ? { key: "dashboard.bridge.marked", values: { name } } : name);
}
