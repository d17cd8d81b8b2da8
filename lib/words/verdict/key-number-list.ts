import { growthKindOf } from "@/lib/assessment/method";
import type { Reason } from "@/lib/assessment/types";
import type { Nature } from "@/lib/plans/types";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, verdictTerm, type Subject } from "@/lib/words/subject";
import { calibreName, placeWord } from "@/lib/words/lookup";

import { formulaOf, growthWord, type Quantity } from "./formulas";
import { paceWord, thresholdWords } from "./thresholds";

/** A number on the page of an indicator, with its remark and its formula. */
export interface KeyNumber {
  readonly id: Quantity | "latest" | "target" | "baseline" | "verdict";
  readonly value: Word | null;
  /** Words that qualify the number: year, calibre, nature; null for none. */
  readonly remark: Sentence | null;
  /** Formula with its inputs, or the rule behind a verdict; null where nothing was computed. */
  readonly formula: Sentence | null;
}

/** Lists the numbers of one scope in the order an official asks for them; unknown ones included, as null. */
export function keyNumbers(subject: Subject): readonly KeyNumber[] {
  const { indicator, scope } = subject;
  const { target, gap, attainment, expected, pace, observedGrowth, requiredGrowth } = scope;
  const bound = target?.min;
  const fine = (value: number): Word => ({
    ...amountOf(indicator, value, { bound }),
    decimals: Math.max(indicator.decimals, 1),
  });
  const horizon = Math.min(subject.assessment.year, target?.year ?? subject.assessment.year);
  const computed = (
    id: Quantity,
    value: Word | null,
    remark: Sentence | null = null,
  ): KeyNumber => ({
    id,
    value,
    remark: value === null ? null : remark,
    formula: formulaOf(id, subject),
  });
  const inYear = (year: number): Sentence => ({ key: "dashboard.year", values: { year } });
  return [
    verdictNumber(subject),
    latestNumber(subject),
    targetNumber(subject),
    baselineNumber(subject),
    computed("attainment", attainment === null ? null : { share: attainment }),
    computed("gap", gap === null ? null : amountOf(indicator, gap, { rounding: "up" })),
    computed(
      "expected",
      expected === null ? null : fine(expected),
      inYear(scope.latest?.year ?? horizon),
    ),
    computed("pace", pace === null ? null : paceWord(subject.assessment, pace)),
    computed(
      "observedGrowth",
      observedGrowth === null ? null : yearly(subject, growthWord(subject, observedGrowth)),
      scope.growthBasis === "published" ? { key: "dashboard.numbers.published" } : null,
    ),
    computed(
      "requiredGrowth",
      requiredGrowth === null ? null : yearly(subject, growthWord(subject, requiredGrowth, "up")),
    ),
    computed(
      "projection",
      scope.projection === null ? null : fine(scope.projection),
      inYear(target?.year ?? horizon),
    ),
  ];
}

function latestNumber({ assessment, indicator, scope }: Subject): KeyNumber {
  const { latest, target } = scope;
  if (latest === null) return { id: "latest", value: null, remark: null, formula: null };
  return {
    id: "latest",
    value: amountOf(indicator, latest.value, { qualifier: latest.qualifier, bound: target?.min }),
    remark: {
      key: latest.bridged ? "dashboard.numbers.bridged" : "dashboard.numbers.counted",
      values: {
        year: latest.year,
        calibre: calibreName(assessment, latest.calibre),
        nature: { key: `terms.nature.${latest.nature}` },
      },
    },
    formula: null,
  };
}

function targetNumber({ assessment, scope }: Subject): KeyNumber {
  const { target } = scope;
  if (target === null) return { id: "target", value: null, remark: null, formula: null };
  return {
    id: "target",
    value: { zh: target.wording, en: target.wordingEn },
    remark: {
      key: target.calibre === null ? "dashboard.year" : "dashboard.numbers.yearCalibre",
      values: { year: target.year, calibre: calibreName(assessment, target.calibre ?? "") },
    },
    formula: null,
  };
}

function baselineNumber({ assessment, indicator, scope }: Subject): KeyNumber {
  const { baseline } = scope;
  if (baseline === null) return { id: "baseline", value: null, remark: null, formula: null };
  return {
    id: "baseline",
    value: amountOf(indicator, baseline.value, { qualifier: baseline.qualifier }),
    remark: {
      key: baseline.implicit ? "dashboard.numbers.implicit" : "dashboard.numbers.yearCalibre",
      values: { year: baseline.year, calibre: calibreName(assessment, baseline.calibre) },
    },
    formula: null,
  };
}

/** Names a key number: 最新全省数, 应达值. */
export function numberLabel({ assessment, scope }: Subject, id: KeyNumber["id"]): Sentence {
  const region = placeWord(assessment, scope.scope);
  return { key: `dashboard.numbers.label.${id}`, values: { region } };
}

function verdictNumber({ assessment, scope }: Subject): KeyNumber {
  const { verdict, target, reason, latest } = scope;
  if (verdict === null) return { id: "verdict", value: null, remark: null, formula: null };
  return {
    id: "verdict",
    value: { key: verdictTerm(assessment, target, verdict) },
    remark: verdictRemark(reason, latest?.nature ?? null),
    formula: {
      key: `dashboard.rule.${verdict}`,
      values: {
        target: target === null ? "" : { zh: target.wording, en: target.wordingEn },
        year: target?.year ?? assessment.year,
        region: placeWord(assessment, scope.scope),
        pace: scope.pace === null ? "" : paceWord(assessment, scope.pace),
        ...thresholdWords(assessment.method),
        reason: reason === null ? "" : { key: `terms.reason.${reason}` },
      },
    },
  };
}

/** Says why there is no verdict, or that it rests on a figure that may still change; null where neither is so. */
function verdictRemark(reason: Reason | null, nature: Nature | null): Sentence | null {
  if (reason !== null) return { key: `terms.reason.${reason}` };
  return nature === "provisional" ? { key: "dashboard.numbers.provisional" } : null;
}

/** Adds "a year", without which a percentage or a number of units is no growth. */
function yearly({ assessment, indicator }: Subject, growth: Word): Sentence {
  const kind = growthKindOf(assessment.method, indicator.accrual) ?? "units";
  return { key: `dashboard.numbers.${kind}`, values: { growth } };
}

const STRIPS = {
  running: ["latest", "gap", "attainment", "pace", "requiredGrowth", "projection"],
  // Only the baseline is known: what it takes from there.
  begun: ["latest", "target", "baseline", "observedGrowth", "requiredGrowth", "projection"],
  due: ["latest", "target", "gap", "attainment", "baseline", "observedGrowth"],
  // Nothing was reported that could be judged.
  waiting: ["latest", "target", "baseline", "observedGrowth"],
  untargeted: ["latest", "baseline", "observedGrowth"],
} as const satisfies Record<string, readonly KeyNumber["id"][]>;

/**
 * Chooses the numbers that count: before the target's year what it still takes, from then on what was reached. What has
 * no meaning in this phase is left out.
 */
export function stripOf(
  { assessment, scope: { target, latest } }: Subject,
  numbers: readonly KeyNumber[],
): readonly KeyNumber[] {
  const isDue = target !== null && assessment.year >= target.year;
  const reported = isDue ? "due" : "running";
  const unreported = isDue ? "waiting" : "begun";
  const phase = target === null ? "untargeted" : latest === null ? unreported : reported;
  return STRIPS[phase].flatMap((id) => numbers.find((number) => number.id === id) ?? []);
}
