import { calibreName, findPoint, scopeName } from "@/lib/words/lookup";
import { remainingPhrase } from "@/lib/words/parts/stack-row";
import { amountOf, readingOf } from "@/lib/words/subject";
import type { ContributionStack, ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { ReportCell, ReportTable } from "@/lib/report/files/types";

import type { ReportTelling } from "./telling";

const YEAR_WIDTH = 0.06;
/** "还差 113.5 亿元" stands on one line. */
const GAP_WIDTH = 0.155;
const CALIBRE_WIDTH = 0.155;

/** One division over the years: the parts with their share of the target, the rest, the whole, what is missing. */
export function partsTable(
  telling: ReportTelling,
  indicator: IndicatorAssessment,
  variant: ContributionVariant,
): ReportTable {
  const { assessment, say } = telling;
  const headings = [
    ...variant.parts.map((part) => say(scopeName(assessment, part))),
    say({ key: `terms.rest.${variant.kind}` }),
    say({ key: "dashboard.gaps.whole" }),
  ];
  const width = (1 - YEAR_WIDTH - GAP_WIDTH - CALIBRE_WIDTH) / headings.length;
  return {
    kind: "table",
    caption: captionOf(telling, indicator, variant),
    dense: true,
    columns: [
      { heading: say({ key: "terms.year" }), width: YEAR_WIDTH, align: "left" },
      ...headings.map((heading) => ({ heading, width, align: "right" as const })),
      { heading: say({ key: "terms.gap" }), width: GAP_WIDTH, align: "right" },
      { heading: say({ key: "terms.calibre" }), width: CALIBRE_WIDTH, align: "left" },
    ],
    rows: variant.stacks.map((stack) => [
      { text: String(stack.year), strong: true },
      ...stack.parts.map(({ scope, contribution }) => {
        const share =
          contribution === null
            ? ""
            : `\n${say({ key: "dashboard.matrix.share", values: { share: { share: contribution } } })}`;
        return { text: `${numberOf(telling, indicator, stack, scope)}${share}` };
      }),
      restCell(telling, indicator, stack),
      { text: numberOf(telling, indicator, stack, variant.whole) },
      { text: say(remainingPhrase(indicator, stack)) },
      { text: calibreText(telling, stack) },
    ]),
  };
}

function captionOf(
  { say }: ReportTelling,
  { name, unit }: IndicatorAssessment,
  { kind }: ContributionVariant,
): string {
  const values = { kind: { key: `terms.kind.${kind}` } };
  const division = { key: "dashboard.contributions.headingPlain", values };
  const text = { key: "report.caption", values: { name, text: division } };
  return say(unit === null ? text : { key: "report.inUnit", values: { text, unit } });
}

function numberOf(
  { say, cite }: ReportTelling,
  indicator: IndicatorAssessment,
  stack: ContributionStack,
  scope: string,
): string {
  const point = findPoint(indicator, { ...stack, scope });
  if (point === null || point.value === null) return say({ key: "terms.unreported" });
  return `${say(readingOf(indicator, { ...point, value: point.value }, { unitless: true }))}${cite(point.source)}`;
}

function restCell(
  { say }: ReportTelling,
  indicator: IndicatorAssessment,
  { rest }: ContributionStack,
): ReportCell {
  if (rest === null) return { text: say({ key: "dashboard.unknown" }) };
  const value = amountOf(indicator, rest.value, { unitless: true });
  const key = rest.atMost ? "dashboard.gaps.atMost" : "dashboard.plain";
  const text = say({ key, values: { value } });
  if (!rest.conflict) return { text };
  return { text: `${text}\n${say({ key: "dashboard.matrix.conflict" })}`, tone: "bad" };
}

function calibreText({ assessment, say }: ReportTelling, stack: ContributionStack): string {
  const name = calibreName(assessment, stack.calibre);
  return say(stack.bridged ? { key: "dashboard.bridge.marked", values: { name } } : name);
}
