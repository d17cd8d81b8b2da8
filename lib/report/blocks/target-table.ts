import { regionWord } from "@/lib/plans/region-word";
import { keyNumbers, type KeyNumber } from "@/lib/words/verdict/key-number-list";
import { qualitativeIndicators, quantifiedIndicators } from "@/lib/words/lookup";
import { judgementWord } from "@/lib/words/record-words";
import { provinceSubject, type Subject } from "@/lib/words/subject";
import type { ReportCell, ReportTable } from "@/lib/report/files/types";

import type { ReportContext } from "./report-context";
import { verdictCell } from "./verdict-cell";

const COLUMNS = [
  { id: "indicator", width: 0.155, align: "left" },
  { id: "target", width: 0.165, align: "left" },
  { id: "latest", width: 0.175, align: "left" },
  { id: "attainment", width: 0.085, align: "right" },
  { id: "gap", width: 0.125, align: "right" },
  { id: "pace", width: 0.085, align: "right" },
  { id: "verdict", width: 0.21, align: "left" },
] as const;

/** Makes a row for each target, the quantified ones first: what the plan set, what is known, and how it is judged. */
export function targetTable(context: ReportContext): ReportTable {
  const { assessment, inWords } = context;
  const indicators = [...quantifiedIndicators(assessment), ...qualitativeIndicators(assessment)];
  return {
    kind: "table",
    caption: inWords({ key: "report.targets.caption" }),
    dense: true,
    columns: COLUMNS.map(({ id, width, align }) => ({
      heading: inWords({
        key: id === "indicator" ? "terms.indicator" : `dashboard.numbers.label.${id}`,
        values: { region: regionWord(assessment) },
      }),
      width,
      align,
    })),
    rows: indicators.flatMap((indicator) => {
      const subject = provinceSubject(assessment, indicator);
      return subject === null ? [] : [targetRow(context, subject)];
    }),
  };
}

function targetRow(context: ReportContext, subject: Subject): readonly ReportCell[] {
  const { inWords } = context;
  const numbers = new Map(keyNumbers(subject).map((number) => [number.id, number]));
  const number = (id: KeyNumber["id"]): ReportCell => {
    const value = numbers.get(id)?.value ?? null;
    return { text: value === null ? inWords({ key: "dashboard.unknown" }) : inWords(value) };
  };
  return [
    { text: inWords(subject.indicator.name), strong: true },
    targetCell(context, subject),
    latestCell(context, subject, numbers.get("latest")),
    number("attainment"),
    number("gap"),
    number("pace"),
    withJudgement(context, subject, verdictCell(context, subject)),
  ];
}

/** Adds below the verdict of a statement what those in charge judged, named as theirs. */
function withJudgement(
  { inWords, cite }: ReportContext,
  { indicator: { judgement } }: Subject,
  cell: ReportCell,
): ReportCell {
  if (judgement === null) return cell;
  const line = `${inWords(judgementWord(judgement))}${cite(judgement.source)}`;
  return { ...cell, text: `${cell.text}\n${line}` };
}

function targetCell({ inWords, cite }: ReportContext, { scope }: Subject): ReportCell {
  const { target } = scope;
  if (target === null) return { text: inWords({ key: "dashboard.unknown" }) };
  const wording = inWords({ zh: target.wording, en: target.wordingEn });
  const year = inWords({ key: "dashboard.parenthesis", values: { text: target.year } });
  return { text: `${wording}${year}${cite(target.source)}` };
}

/** Writes the value with year, calibre and nature, and the number of its source. */
function latestCell(
  { inWords, cite }: ReportContext,
  { indicator, scope }: Subject,
  latest: KeyNumber | undefined,
): ReportCell {
  if (indicator.accrual === "qualitative") return { text: inWords({ key: "dashboard.unknown" }) };
  if (!latest?.value) return { text: inWords({ key: "terms.noPublicData" }), tone: "open" };
  const remark = latest.remark === null ? "" : inWords(latest.remark);
  const value = `${inWords(latest.value)}${cite(scope.latest?.source ?? null)}`;
  return { text: `${value}\n${remark}` };
}
