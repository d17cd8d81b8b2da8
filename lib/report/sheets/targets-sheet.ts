import { growthKindOf } from "@/lib/assessment/method";
import type { MessageName } from "@/lib/i18n/message-key";
import { bridgeNotesOf, hasBridgedBaseline } from "@/lib/words/verdict/bridges";
import {
  calibreName,
  findSource,
  qualitativeIndicators,
  quantifiedIndicators,
} from "@/lib/words/lookup";
import { verdictNotes } from "@/lib/words/verdict/basis-words";
import { provinceSubject, verdictTerm, type Subject } from "@/lib/words/subject";
import { paceThresholds } from "@/lib/words/verdict/thresholds";
import type { ReportSheet, SheetCell } from "@/lib/report/files/types";
import type { ReportContext } from "@/lib/report/blocks/report-context";

import { computedCell, shareCell } from "./sheet-numbers";

type Column = readonly [
  id: Exclude<MessageName<"report.sheet.targets">, "name">,
  width: number,
  cell: (subject: Subject) => SheetCell,
];

/** Lists the targets of the province, a row each; every number a number, what qualifies it beside it. */
export function targetsSheet(context: ReportContext): ReportSheet {
  const { assessment, inWords } = context;
  const columns = columnsOf(context);
  const indicators = [...quantifiedIndicators(assessment), ...qualitativeIndicators(assessment)];
  return {
    name: inWords({ key: "report.sheet.targets.name" }),
    notes: bridgeNotesOf(quantifiedIndicators(assessment)).map((note) =>
      inWords({
        key: "dashboard.bridge.note",
        values: { label: { key: "dashboard.bridge.mark" }, note },
      }),
    ),
    columns: columns.map(([id, width]) => ({
      heading: inWords({ key: `report.sheet.targets.${id}` }),
      width,
    })),
    rows: indicators.flatMap((indicator) => {
      const subject = provinceSubject(assessment, indicator);
      return subject === null ? [] : [columns.map(([, , cell]) => cell(subject))];
    }),
  };
}

function columnsOf({ assessment, inWords, cite }: ReportContext): readonly Column[] {
  const calibre = (code: string | null | undefined): SheetCell =>
    code === null || code === undefined ? null : inWords(calibreName(assessment, code));
  const bridged = (is: boolean): SheetCell =>
    is ? inWords({ key: "dashboard.bridge.mark" }) : null;
  const growth = ({ indicator }: Subject, value: number | null): SheetCell =>
    growthKindOf(assessment.method, indicator.accrual) === "rate"
      ? shareCell(value, [])
      : computedCell(value);
  return [
    ["indicator", 22, ({ indicator }) => inWords(indicator.name)],
    ["wording", 24, ({ scope }) => wordingOf(scope.target, inWords)],
    ["targetYear", 8, ({ scope }) => scope.target?.year ?? null],
    [
      "comparison",
      10,
      ({ scope }) =>
        scope.target === null
          ? null
          : inWords({ key: `report.comparison.${scope.target.comparison}` }),
    ],
    ["min", 10, ({ scope }) => scope.target?.min ?? null],
    ["max", 10, ({ scope }) => scope.target?.max ?? null],
    ["targetCalibre", 18, ({ scope }) => calibre(scope.target?.calibre)],
    ["unit", 16, ({ indicator }) => (indicator.unit === null ? null : inWords(indicator.unit))],
    [
      "qualifier",
      8,
      ({ scope }) =>
        scope.latest === null
          ? null
          : inWords({ key: `terms.qualifier.${scope.latest.qualifier}` }),
    ],
    ["latest", 11, ({ scope }) => scope.latest?.value ?? null],
    ["latestYear", 8, ({ scope }) => scope.latest?.year ?? null],
    ["latestCalibre", 18, ({ scope }) => calibre(scope.latest?.calibre)],
    [
      "nature",
      8,
      ({ scope }) =>
        scope.latest === null ? null : inWords({ key: `terms.nature.${scope.latest.nature}` }),
    ],
    ["latestBridged", 10, ({ scope }) => bridged(scope.latest?.bridged ?? false)],
    [
      "baselineQualifier",
      8,
      ({ scope }) =>
        scope.baseline === null
          ? null
          : inWords({ key: `terms.qualifier.${scope.baseline.qualifier}` }),
    ],
    ["baseline", 10, ({ scope }) => scope.baseline?.value ?? null],
    ["baselineYear", 8, ({ scope }) => scope.baseline?.year ?? null],
    [
      "baselineBridged",
      10,
      ({ indicator, scope }) => bridged(hasBridgedBaseline(indicator, scope)),
    ],
    ["attainment", 10, ({ scope }) => shareCell(scope.attainment)],
    ["gap", 11, ({ scope }) => scope.gap],
    ["expected", 11, ({ scope }) => computedCell(scope.expected)],
    ["pace", 10, ({ scope }) => shareCell(scope.pace, paceThresholds(assessment.method))],
    ["observedGrowth", 11, (subject) => growth(subject, subject.scope.observedGrowth)],
    ["requiredGrowth", 11, (subject) => growth(subject, subject.scope.requiredGrowth)],
    ["growthUnit", 10, (subject) => growthUnit(subject, inWords)],
    ["projection", 11, ({ scope }) => computedCell(scope.projection)],
    [
      "verdict",
      14,
      ({ scope }) =>
        scope.verdict === null
          ? null
          : inWords({ key: verdictTerm(assessment, scope.target, scope.verdict) }),
    ],
    [
      "reason",
      14,
      ({ scope }) =>
        scope.reason === null ? null : inWords({ key: `terms.reason.${scope.reason}` }),
    ],
    ["basisGrade", 8, ({ scope }) => scope.basis?.grade ?? null],
    ["basisPublisher", 24, ({ scope }) => scope.basis?.publisher ?? null],
    ["verdictNotes", 40, (subject) => notesOf(subject, inWords)],
    ["sourceNumber", 8, ({ scope }) => cite(scope.latest?.source ?? null) || null],
    [
      "source",
      40,
      ({ scope }) => findSource(assessment, scope.latest?.source ?? null)?.title ?? null,
    ],
    ["targetSource", 8, ({ scope }) => cite(scope.target?.source ?? null) || null],
  ];
}

/** Writes how the target is read and what is noted of the value judged; null where there is nothing to say. */
function notesOf(subject: Subject, inWords: ReportContext["inWords"]): SheetCell {
  const notes = verdictNotes(subject);
  return notes.length === 0 ? null : notes.map(inWords).join("\n");
}

function wordingOf(
  target: Subject["scope"]["target"],
  inWords: ReportContext["inWords"],
): SheetCell {
  return target === null ? null : inWords({ zh: target.wording, en: target.wordingEn });
}

/** Names the unit of growth: a percentage or units a year, as the method tells it; null for a statement. */
function growthUnit(
  { assessment, indicator }: Subject,
  inWords: ReportContext["inWords"],
): SheetCell {
  const kind = growthKindOf(assessment.method, indicator.accrual);
  if (kind === null) return null;
  return inWords({ key: `report.growth.${kind}`, values: { unit: indicator.unit ?? "" } });
}
