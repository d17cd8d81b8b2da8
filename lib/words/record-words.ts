import { readPeriod } from "@/lib/records/period";
import type { Option, RecordTitle } from "@/lib/records/desk/types";
import type { Judgement } from "@/lib/records/judgement";
import { ofKind } from "@/lib/records/of-kind";
import type { PlanRecord } from "@/lib/records/schemas";

import type { Sentence, Word } from "./sentence";

/** Says a period as exactly as it is stored. */
export function periodWord(stored: string): Word {
  const period = readPeriod(stored);
  if (period?.precision !== "quarter" && period?.precision !== "half") return { day: stored };
  const values = { year: String(period.year), part: String(period.part) };
  return { key: `records.period.${period.precision}`, values };
}

/** Names what a record chose; of what was withdrawn since, that it was. */
export function optionWord({ name, isGone }: Option): Word {
  return isGone === true ? { key: "units.member.gone", values: { code: name } } : name;
}

/** Names a record in words that stand beside each other: what it is about, then its time. */
export function titleWords({ names, period }: RecordTitle): readonly Word[] {
  return period === null ? names : [...names, periodWord(period)];
}

/** Says a judgement in one line, named as one: what was judged, why not where it could not be, by whom and when. */
export function judgementWord({ result, open, by, on }: Judgement): Sentence {
  const said: Word = { key: `records.judgement.result.${result}` };
  const because: Word =
    open === null
      ? ""
      : {
          key: "records.judgement.because",
          values: { reason: { key: `records.judgement.open.${open}` } },
        };
  return {
    key: "records.judgement.line",
    values: { result: said, because, by, on: periodWord(on) },
  };
}

/** Says in a line what the page of a plan holds: how much of each. */
export function planLead(records: readonly PlanRecord[]): readonly Word[] {
  const count = (...kinds: readonly PlanRecord["kind"][]) =>
    records.filter(({ kind }) => kinds.includes(kind)).length;
  const contradictions = ofKind(records, "contradiction").length;
  const values = {
    actions: ofKind(records, "action").filter(({ payload }) => payload.parent === null).length,
    milestones: count("milestone"),
    facts: count("fact", "ranking", "entry"),
  };
  return [
    { key: "records.lead", values },
    ...(contradictions === 0
      ? []
      : [{ key: "records.leadContradictions", values: { contradictions } } as const]),
  ];
}
