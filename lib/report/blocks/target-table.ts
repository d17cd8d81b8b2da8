import { keyNumbers, type KeyNumber } from "@/lib/words/verdict/key-number-list";
import { qualitativeIndicators, quantifiedIndicators } from "@/lib/words/lookup";
import { provinceSubject, type Subject } from "@/lib/words/subject";
import type { ReportCell, ReportTable } from "@/lib/report/files/types";

import type { ReportTelling } from "./telling";
import { verdictCell } from "./verdict-cell";

const COLUMNS = [
  { id: "indicator", width: 0.155, align: "left" },
  { id: "target", width: 0.17, align: "left" },
  { id: "latest", width: 0.2, align: "left" },
  { id: "attainment", width: 0.115, align: "right" },
  { id: "gap", width: 0.115, align: "right" },
  { id: "pace", width: 0.1, align: "right" },
  { id: "verdict", width: 0.145, align: "left" },
] as const;

/** A line a target, the quantified ones first: what the plan set, what is known, and how it is judged. */
export function targetTable(telling: ReportTelling): ReportTable {
  const { assessment, say } = telling;
  const indicators = [...quantifiedIndicators(assessment), ...qualitativeIndicators(assessment)];
  return {
    kind: "table",
    caption: say({ key: "report.targets.caption" }),
    columns: COLUMNS.map(({ id, width, align }) => ({
      heading: say({
        key: id === "indicator" ? "terms.indicator" : `dashboard.numbers.label.${id}`,
      }),
      width,
      align,
    })),
    rows: indicators.flatMap((indicator) => {
      const subject = provinceSubject(assessment, indicator);
      return subject === null ? [] : [targetRow(telling, subject)];
    }),
  };
}

function targetRow(telling: ReportTelling, subject: Subject): readonly ReportCell[] {
  const { say } = telling;
  const numbers = new Map(keyNumbers(subject).map((number) => [number.id, number]));
  const number = (id: KeyNumber["id"]): ReportCell => {
    const value = numbers.get(id)?.value ?? null;
    return { text: value === null ? say({ key: "dashboard.unknown" }) : say(value) };
  };
  return [
    { text: say(subject.indicator.name), strong: true },
    targetCell(telling, subject),
    latestCell(telling, subject, numbers.get("latest")),
    number("attainment"),
    number("gap"),
    number("pace"),
    verdictCell(telling, subject),
  ];
}

function targetCell({ say, cite }: ReportTelling, { scope }: Subject): ReportCell {
  const { target } = scope;
  if (target === null) return { text: say({ key: "dashboard.unknown" }) };
  const wording = say({ zh: target.wording, en: target.wordingEn });
  const year = say({ key: "dashboard.parenthesis", values: { text: target.year } });
  return { text: `${wording}${year}${cite(target.source)}` };
}

/** The value with year, calibre and nature, and the number of its source. */
function latestCell(
  { say, cite }: ReportTelling,
  { indicator, scope }: Subject,
  latest: KeyNumber | undefined,
): ReportCell {
  if (indicator.accrual === "qualitative") return { text: say({ key: "dashboard.unknown" }) };
  if (!latest?.value) return { text: say({ key: "terms.noPublicData" }), tone: "open" };
  const remark = latest.remark === null ? "" : say(latest.remark);
  return { text: `${say(latest.value)}${cite(scope.latest?.source ?? null)}\n${remark}` };
}
