import { growthKindOf } from "@/lib/assessment/method";
import type { LatestValue } from "@/lib/assessment/types";
import { calibreName, placeWord } from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";
import { amountOf, lowerIsBetter, type Subject } from "@/lib/words/subject";

import { projectionSentence } from "./projection-sentence";
import { paceWord } from "./thresholds";

/**
 * Says what a card says below its number: the gap and what closing it takes, or what is needed before anything
 * can be said. Empty where the scope has no target of its own.
 */
export function statusSentences(subject: Subject): readonly Sentence[] {
  const { latest, verdict, reason } = subject.scope;
  if (verdict === null) return [];
  if (reason === "qualitative") return [{ key: "dashboard.status.qualitative" }];
  const sentences =
    latest === null ? withoutValue(subject) : withValue(subject, latest, verdict === "met");
  return sentences.filter((sentence) => sentence !== null);
}

function withoutValue(subject: Subject): readonly (Sentence | null)[] {
  return [
    subject.scope.reason === "calibre-break" ? { key: "dashboard.status.calibreBreak" } : null,
    needSentence(subject),
    projectionSentence(subject),
  ];
}

function withValue(
  subject: Subject,
  latest: LatestValue,
  met: boolean,
): readonly (Sentence | null)[] {
  if (met) return [excessSentence(subject, latest)];
  const { verdict, reason } = subject.scope;
  if (verdict === "missed") return [gapSentence(subject, latest)];
  if (verdict === "awaiting-data") {
    return [needSentence(subject), lastGapSentence(subject, latest), projectionSentence(subject)];
  }
  return [
    isStale(subject, latest) ? needSentence(subject) : null,
    gapSentence(subject, latest),
    expectedSentence(subject, latest),
    reason === "no-baseline" ? { key: "dashboard.status.noBaseline" } : null,
    projectionSentence(subject),
  ];
}

/**
 * Says after the target's year what was missing at the last value, without what was still required then. Null
 * where nothing was missing.
 */
function lastGapSentence({ indicator, scope }: Subject, latest: LatestValue): Sentence | null {
  if (scope.gap === null || scope.gap === 0) return null;
  const gap = amountOf(indicator, scope.gap, { rounding: "up" });
  return { key: "dashboard.gap.last", values: { year: latest.year, gap } };
}

/** Says the gap, “还差 800 亿元，需年均增长 46.4%。” Null where there is no value or no bound to compare it with. */
export function gapSentence(subject: Subject, latest: LatestValue): Sentence | null {
  const { assessment, indicator, scope } = subject;
  const { gap, requiredGrowth, target } = scope;
  if (gap === null) return null;
  if (gap === 0) {
    const bound = amountOf(indicator, target?.min ?? latest.value);
    const short = latest.qualifier === "nearly" ? "nearly" : "equal";
    const key = lowerIsBetter(target) ? "above" : short;
    return { key: `dashboard.gap.${key}`, values: { bound } };
  }
  const missing = amountOf(indicator, gap, { rounding: "up" });
  if (requiredGrowth === null) return { key: "dashboard.gap.plain", values: { gap: missing } };
  const change = Math.abs(requiredGrowth);
  const way = requiredGrowth < 0 ? "Down" : "";
  if (growthKindOf(assessment.method, indicator.accrual) === "rate") {
    const growth = { share: change, thresholds: [] };
    return { key: `dashboard.gap.rate${way}`, values: { gap: missing, growth } };
  }
  const growth = amountOf(indicator, change, { rounding: "up" });
  return { key: `dashboard.gap.units${way}`, values: { gap: missing, growth } };
}

function excessSentence({ indicator, scope }: Subject, latest: LatestValue): Sentence | null {
  const { target, remark } = scope;
  if (target === null || target.min === null) return null;
  if (remark === "above-range") {
    return {
      key: "dashboard.status.aboveRange",
      values: { max: amountOf(indicator, target.max ?? target.min) },
    };
  }
  if (target.comparison === "between") return { key: "dashboard.status.inRange" };
  const lower = lowerIsBetter(target);
  const excess = lower ? target.min - latest.value : latest.value - target.min;
  if (excess <= 0) return { key: "dashboard.status.reached" };
  return {
    key: `dashboard.status.${lower ? "better" : "excess"}`,
    values: { excess: amountOf(indicator, excess, { difference: true }) },
  };
}

function expectedSentence(subject: Subject, latest: LatestValue): Sentence | null {
  const { assessment, indicator, scope } = subject;
  const { expected, pace } = scope;
  if (expected === null || pace === null) return null;
  return {
    key: "dashboard.status.expected",
    values: {
      year: latest.year,
      expected: amountOf(indicator, expected),
      pace: paceWord(assessment, pace),
    },
  };
}

function isStale({ assessment, scope }: Subject, latest: LatestValue): boolean {
  return latest.year < Math.min(assessment.year, scope.target?.year ?? assessment.year);
}

/**
 * Says which number would have to be reported for the target to be judged in this year; null for a statement and
 * without a target.
 */
export function needSentence({ assessment, indicator, scope }: Subject): Sentence | null {
  const { target } = scope;
  if (target === null || indicator.accrual === "qualitative") return null;
  const start = assessment.plan.startYear;
  const last = Math.min(assessment.year, target.year);
  // What was before the plan its baseline says: the first figure that is missing is of its first year.
  const year = last < start && scope.baseline !== null ? start : last;
  const single = indicator.accrual === "cumulative" && start === year;
  return {
    key: `dashboard.need.${single ? "level" : indicator.accrual}`,
    values: {
      year,
      start,
      region: placeWord(assessment, scope.scope),
      calibre: calibreName(assessment, target.calibre ?? ""),
    },
  };
}
