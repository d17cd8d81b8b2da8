import { VERDICTS, type PlanAssessment, type Verdict } from "@/lib/assessment/types";
import type { MessageKey } from "@/lib/i18n/message-key";
import {
  placeWord,
  provinceOf,
  qualitativeIndicators,
  quantifiedIndicators,
} from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";
import {
  amountOf,
  provinceSubject,
  readingOf,
  verdictTerm,
  type Subject,
} from "@/lib/words/subject";

/** Number of quantified targets that stand in one state. `term` is the key of its word. */
export interface Tally {
  readonly verdict: Verdict;
  readonly term: MessageKey;
  readonly count: number;
}

/** The overview's one sentence in its parts: `lead`, the tallies, then `clause` about the plan's first target. */
export interface Headline {
  readonly lead: Sentence;
  readonly tallies: readonly Tally[];
  readonly clause: Sentence | null;
}

/** Says what the overview says first, computed from the province's verdicts. */
export function headlineOf(assessment: PlanAssessment): Headline {
  const quantified = quantifiedIndicators(assessment);
  const [flagship] = quantified;
  const subject = flagship === undefined ? null : provinceSubject(assessment, flagship);
  // Before anything was approved there is nothing to count, and nothing to say "of which" about.
  if (flagship === undefined) return { lead: emptyLead(assessment), tallies: [], clause: null };
  return {
    lead: {
      key: `dashboard.headline.lead.${assessment.phase}`,
      values: { total: quantified.length, year: assessment.year },
    },
    tallies: tallies(assessment),
    clause: subject === null ? null : clauseOf(subject),
  };
}

function emptyLead(assessment: PlanAssessment): Sentence {
  if (qualitativeIndicators(assessment).length > 0) return { key: "dashboard.headline.statements" };
  const known = assessment.indicators.some(({ scopes }) =>
    scopes.some(({ reported }) => reported !== null),
  );
  return { key: `dashboard.headline.${known ? "noTargets" : "empty"}` };
}

function tallies(assessment: PlanAssessment): readonly Tally[] {
  const states = quantifiedIndicators(assessment).map((indicator) => ({
    target: indicator.target,
    verdict: provinceOf(assessment, indicator)?.verdict ?? "not-assessable",
  }));
  return VERDICTS.flatMap((verdict) => {
    const same = states.filter((state) => state.verdict === verdict);
    const [first] = same;
    if (first === undefined) return [];
    return [{ verdict, term: verdictTerm(assessment, first.target, verdict), count: same.length }];
  });
}

function clauseOf({ assessment, indicator, scope }: Subject): Sentence | null {
  const { latest, gap, verdict, target } = scope;
  const name = indicator.name;
  const year = Math.min(assessment.year, target?.year ?? assessment.year);
  if (latest === null || verdict === "awaiting-data") {
    return {
      key: "dashboard.headline.clause.noData",
      values: { name, year, region: placeWord(assessment, scope.scope) },
    };
  }
  const value = readingOf(indicator, latest, { bound: target?.min });
  if (verdict === "met") {
    return { key: "dashboard.headline.clause.met", values: { name, value, year: latest.year } };
  }
  if (gap === null || gap === 0) {
    return { key: "dashboard.headline.clause.value", values: { name, value, year: latest.year } };
  }
  return {
    key: "dashboard.headline.clause.gap",
    values: { name, year: latest.year, gap: amountOf(indicator, gap, { rounding: "up" }) },
  };
}
