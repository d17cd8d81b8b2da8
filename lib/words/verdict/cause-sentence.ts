import { regionWord } from "@/lib/plans/region-word";
import type { IndicatorAssessment, PlanAssessment, ScopeAssessment } from "@/lib/assessment/types";
import type { VerdictChange } from "@/lib/releases/compare";
import type { JudgedValue, VerdictCause } from "@/lib/releases/verdict-causes";
import { calibreName, findIndicator, scopeAssessment } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, lowerIsBetter, readingOf } from "@/lib/words/subject";

import { paceWord, thresholdWords } from "./thresholds";

/**
 * Says in one sentence why a verdict is another one than before: the deciding cause, what it led to in numbers, and
 * what else was needed. `assessment` is the later state. Null where the cause was not looked for.
 */
export function causeSentence(assessment: PlanAssessment, change: VerdictChange): Sentence | null {
  const indicator = findIndicator(assessment, change.indicator);
  const scope = indicator === null ? null : scopeAssessment(indicator, change.scope);
  const [deciding, ...others] = change.causes.needed;
  if (indicator === null || scope === null || deciding === undefined) return null;
  const judged: Judged = { assessment, indicator, scope };
  const word = (cause: VerdictCause) => causeWord(judged, cause);
  const values = { cause: word(deciding), outcome: outcomeWord(judged, deciding) };
  const why: Sentence =
    others.length === 0
      ? { key: "why.one", values }
      : { key: "why.several", values: { ...values, others: { list: others.map(word) } } };
  const { alike } = change.causes;
  if (alike.length === 0) return why;
  return { key: "why.alike", values: { why, alike: { list: alike.map(word) } } };
}

interface Judged {
  assessment: PlanAssessment;
  indicator: IndicatorAssessment;
  scope: ScopeAssessment;
}

function causeWord(judged: Judged, cause: VerdictCause): Word {
  const { assessment, indicator } = judged;
  switch (cause.kind) {
    case "target":
      return cause.of === "own"
        ? targetWord(cause)
        : {
            key: "why.target.whole",
            values: { change: targetWord(cause), region: regionWord(assessment) },
          };
    case "figure":
      return figureWord(judged, cause);
    case "baseline": {
      const start = (baseline: { year: number; value: number } | null): Word =>
        baseline === null
          ? { key: "dashboard.changes.noBaseline" }
          : {
              key: "dashboard.changes.baselineValue",
              values: { year: baseline.year, value: amountOf(indicator, baseline.value) },
            };
      return {
        key: `why.baseline.${cause.before === null ? "added" : "changed"}`,
        values: { before: start(cause.before), after: start(cause.after) },
      };
    }
    case "bridge":
      return {
        key: `why.bridge.${cause.change}`,
        values: {
          from: calibreName(assessment, cause.from),
          to: calibreName(assessment, cause.to),
        },
      };
    case "method":
    case "year":
      return { key: `why.${cause.kind}`, values: { before: cause.before, after: cause.after } };
  }
}

function targetWord({ before, after }: Extract<VerdictCause, { kind: "target" }>): Word {
  const wording = (target: typeof before): Word =>
    target === null
      ? { key: "dashboard.changes.noTarget" }
      : { zh: target.wording, en: target.wordingEn };
  if (after === null || (before !== null && before.wording !== after.wording)) {
    return {
      key: "why.target.changed",
      values: { before: wording(before), after: wording(after) },
    };
  }
  const values = { after: wording(after), version: after.version };
  return { key: `why.target.${before === null ? after.origin : "restated"}`, values };
}

function figureWord(
  { assessment, indicator, scope }: Judged,
  { year, calibre, before, after }: Extract<VerdictCause, { kind: "figure" }>,
): Word {
  const own = (scope.target ?? indicator.target)?.calibre ?? calibre;
  const what: Sentence =
    calibre === own
      ? { key: "why.what.year", values: { year } }
      : { key: "why.what.calibre", values: { year, calibre: calibreName(assessment, calibre) } };
  const values = {
    what,
    before: before === null ? "" : valueWord(indicator, before),
    after: valueWord(indicator, after),
  };
  return { key: `why.figure.${figureChange(before, after)}`, values };
}

function figureChange(before: JudgedValue | null, after: JudgedValue) {
  if (before === null) return "added";
  if (before.value === null) return "reported";
  if (after.value === null) return "emptied";
  return before.nature !== "actual" && after.nature === "actual" ? "final" : "corrected";
}

function valueWord(indicator: IndicatorAssessment, { value, ...reading }: JudgedValue): Word {
  if (value === null) return { key: `terms.flag.${reading.flag ?? "not-collected"}` };
  return readingOf(indicator, { ...reading, value });
}

/** Says what the later judgement rests on, so that the reader can check it: value against target, or pace. */
function outcomeWord({ assessment, indicator, scope }: Judged, deciding: VerdictCause): Sentence {
  const { verdict, reason, target, latest, pace } = scope;
  const year = Math.min(assessment.year, target?.year ?? assessment.year);
  if (verdict === null) return { key: "why.outcome.noTarget" };
  if (reason === "qualitative") return { key: "why.outcome.qualitative" };
  if (reason === "calibre-break") return { key: "why.outcome.calibreBreak" };
  if (verdict === "awaiting-data") return { key: "why.outcome.awaiting", values: { year } };
  if (reason === "only-baseline") return { key: "why.outcome.onlyBaseline" };
  if (latest === null || target?.min == null) {
    return { key: "why.outcome.noData", values: { year } };
  }
  const reading = readingOf(indicator, latest, { bound: target.min });
  // A figure that has just been named need not be given its year again.
  const isNamed =
    deciding.kind === "figure" &&
    deciding.year === latest.year &&
    deciding.calibre === latest.calibre;
  const value: Word = isNamed
    ? reading
    : { key: "why.ofYear", values: { year: latest.year, value: reading } };
  const bound: Word =
    deciding.kind === "target" && deciding.of === "own"
      ? { key: "why.newBound" }
      : { key: "why.bound", values: { bound: amountOf(indicator, target.min) } };
  const values = {
    value,
    bound,
    year,
    pace: pace === null ? "" : paceWord(assessment, pace),
    ...thresholdWords(assessment.method),
  };
  return { key: `why.outcome.${outcomeOf(scope, year)}`, values };
}

function outcomeOf({ verdict, reason, target, latest, gap }: ScopeAssessment, year: number) {
  if (reason === "no-baseline") return "noBaseline";
  if (verdict === "met") return target !== null && year < target.year ? "early" : "reached";
  if (verdict === "on-track") return "onTrack";
  if (verdict === "watch" || verdict === "behind" || verdict === "reversed") return verdict;
  if (lowerIsBetter(target)) return "above";
  if (gap !== 0) return "below";
  return latest?.qualifier === "nearly" ? "nearly" : "equal";
}
