import { regionWord } from "@/lib/plans/region-word";
import { calibreName } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { readingOf } from "@/lib/words/subject";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { isObstacle, type Takeover, type BaselineOrigin } from "@/lib/closing/takeover-types";

/**
 * Says what there is to say of one target of the next plan: its baseline or what stands in its way, and its
 * origin.
 */
export function takeoverSentences(
  ended: PlanAssessment,
  next: PlanAssessment,
  entry: Takeover,
  origin: BaselineOrigin | null,
): readonly Sentence[] {
  const state = stateSentence(ended, next, entry, origin);
  if (origin === null) {
    // What counts from 0 needs no baseline, and has to have one only where the count goes on.
    const startsAtZero = entry.indicator.baseline?.implicit === true;
    return startsAtZero ? [state, { key: "plans.succession.startsAtZero" }] : [state];
  }
  const { approvedAt, byName, version, reason, newer } = origin;
  const taken = { day: { day: approvedAt }, name: byName, version };
  return [
    state,
    { key: "plans.takeover.taken", values: taken },
    ...(reason === null
      ? []
      : [{ key: "plans.takeover.because", values: { reason } } satisfies Sentence]),
    ...(newer === null ? [] : [newerSentence(entry.before, newer)]),
  ];
}

/** Says that the origin was corrected since; the baseline never follows by itself. */
function newerSentence(
  indicator: IndicatorAssessment,
  { value, flag, qualifier, nature }: NonNullable<BaselineOrigin["newer"]>,
): Sentence {
  const said: Word =
    value === null
      ? { key: `terms.flag.${flag ?? "not-collected"}` }
      : readingOf(indicator, { value: Number(value), qualifier, nature });
  return { key: "plans.takeover.newer", values: { value: said } };
}

function stateSentence(
  ended: PlanAssessment,
  next: PlanAssessment,
  entry: Takeover,
  origin: BaselineOrigin | null,
): Sentence {
  const { indicator, before, target, state, baseline, value } = entry;
  const year = ended.plan.endYear;
  const to = calibreName(next, target.calibre ?? "");
  if (state === "taken-over" && baseline !== null) {
    const reading = { ...baseline, nature: origin?.nature ?? null };
    const known = { year: baseline.year, value: readingOf(indicator, reading) };
    return { key: "plans.succession.taken-over", values: known };
  }
  if (value === null)
    return {
      key: "plans.succession.awaiting-data",
      values: { year, to, region: regionWord(ended) },
    };
  const known = { year, value: readingOf(before, value) };
  if (isObstacle(state)) {
    return { key: `plans.succession.${state}`, values: { ...known, ...differenceOf(entry) } };
  }
  const from = calibreName(ended, value.calibre);
  return { key: `plans.succession.${state}`, values: { ...known, from, to } };
}

/** Names what the two plans write otherwise. */
function differenceOf({ indicator, before }: Takeover): Readonly<Record<string, Word>> {
  return {
    unit: indicator.unit ?? "",
    decimals: indicator.decimals,
    from: { key: `planFiles.choice.accrual.${before.accrual}` },
    to: { key: `planFiles.choice.accrual.${indicator.accrual}` },
  };
}
