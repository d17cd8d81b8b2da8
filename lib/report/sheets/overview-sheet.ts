import type { MessageKey } from "@/lib/i18n/message-key";
import type { ReportContext } from "@/lib/report/blocks/report-context";
import type { ReportSheet, SheetCell } from "@/lib/report/files/types";
import { basisWord } from "@/lib/words/verdict/basis-words";
import { headlineText } from "@/lib/words/verdict/headline-text";
import { qualitativeIndicators, quantifiedIndicators } from "@/lib/words/lookup";
import { provinceSubject, verdictTerm, type Subject } from "@/lib/words/subject";
import { paceThresholds } from "@/lib/words/verdict/thresholds";

import { shareCell } from "./sheet-numbers";

type Column = readonly [heading: MessageKey, width: number, cell: (subject: Subject) => SheetCell];

/** Says on one printed page where each target stands; how it was computed is on the sheets behind it. */
export function overviewSheet(context: ReportContext): ReportSheet {
  const { assessment, inWords } = context;
  const columns = columnsOf(context);
  const indicators = [...quantifiedIndicators(assessment), ...qualitativeIndicators(assessment)];
  return {
    name: inWords({ key: "report.sheet.overview.name" }),
    onOnePage: true,
    notes: [headlineText(assessment, inWords)],
    columns: columns.map(([key, width]) => ({ heading: inWords({ key }), width })),
    rows: indicators.flatMap((indicator) => {
      const subject = provinceSubject(assessment, indicator);
      return subject === null ? [] : [columns.map(([, , cell]) => cell(subject))];
    }),
  };
}

function columnsOf({ assessment, inWords }: ReportContext): readonly Column[] {
  return [
    ["report.sheet.targets.indicator", 26, ({ indicator }) => inWords(indicator.name)],
    [
      "report.sheet.targets.wording",
      28,
      ({ scope: { target } }) =>
        target === null ? null : inWords({ zh: target.wording, en: target.wordingEn }),
    ],
    ["report.sheet.targets.latest", 11, ({ scope }) => scope.latest?.value ?? null],
    [
      "report.sheet.targets.unit",
      14,
      ({ indicator: { unit } }) => (unit === null ? null : inWords(unit)),
    ],
    ["report.sheet.targets.latestYear", 8, ({ scope }) => scope.latest?.year ?? null],
    ["report.sheet.targets.attainment", 10, ({ scope }) => shareCell(scope.attainment)],
    ["report.sheet.targets.gap", 10, ({ scope }) => scope.gap],
    [
      "report.sheet.targets.pace",
      10,
      ({ scope }) => shareCell(scope.pace, paceThresholds(assessment.method)),
    ],
    [
      "report.sheet.targets.verdict",
      18,
      ({ scope: { verdict, target } }) =>
        verdict === null ? null : inWords({ key: verdictTerm(assessment, target, verdict) }),
    ],
    [
      "report.sheet.targets.reason",
      18,
      ({ scope: { reason } }) =>
        reason === null ? null : inWords({ key: `terms.reason.${reason}` }),
    ],
    [
      "report.overview.basis",
      28,
      ({ scope: { basis } }) => (basis === null ? null : inWords(basisWord(basis))),
    ],
  ];
}
