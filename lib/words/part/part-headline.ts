import type { GapRow } from "@/lib/assessment/charts/gap-rows";
import { VERDICTS, type PlanAssessment, type Verdict } from "@/lib/assessment/types";
import type { ScopeGaps } from "@/lib/words/gap/gap-chart-words";
import { gapTexts } from "@/lib/words/gap/gap-row-words";
import { countedIndicators, findIndicator, scopeName } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, verdictTerm } from "@/lib/words/subject";

/** One verdict with how many of a part's own targets have it. */
export interface VerdictCount {
  readonly verdict: Verdict;
  readonly text: Sentence;
}

/** The first sentence of a part's page: how far it is, not how much is known of it. */
export interface PartHeadline {
  /** Before the counts, or the whole sentence where the part has no targets of its own. */
  readonly opening: Sentence;
  readonly counts: readonly VerdictCount[];
  /** After the counts: the largest gap; null where nothing is known to be missing. */
  readonly closing: Sentence | null;
}

/** Says how a part stands: its own targets by verdict and what is missing most; else its share of the whole's. */
export function partHeadline(
  assessment: PlanAssessment,
  scope: string,
  gaps: ScopeGaps,
): PartHeadline {
  const name = scopeName(assessment, scope);
  const all = [...gaps.rows, ...gaps.folded];
  const own = all.filter(({ isOwnTarget }) => isOwnTarget);
  if (own.length > 0) {
    return {
      opening: { key: "dashboard.part.headline.own", values: { count: own.length } },
      counts: countVerdicts(assessment, own),
      closing: shortSentence(assessment, largestGap(own)),
    };
  }
  const plain = (opening: Sentence): PartHeadline => ({ opening, counts: [], closing: null });
  const first = inPlanOrder(assessment, all).find(
    ({ state, share, shareOfWhole }) => state !== "own" && (share ?? shareOfWhole) !== null,
  );
  const indicator = first === undefined ? null : findIndicator(assessment, first.indicator);
  if (first !== undefined && indicator !== null) {
    const [text = ""] = gapTexts(assessment, indicator, first) as readonly Word[];
    return plain({
      key: "dashboard.part.headline.share",
      values: { name, indicator: indicator.name, text },
    });
  }
  const known = all.filter(({ value, last }) => value !== null || last !== null).length;
  return plain({
    key: `dashboard.part.headline.${known === 0 ? "nothing" : "earlier"}`,
    values: { name, count: all.length, known, year: assessment.year },
  });
}

/** Gives the row of the gap that is largest beside its bound; null where nothing is known to be missing. */
export function largestGap(rows: readonly GapRow[]): GapRow | null {
  const short = rows.filter(({ gap, bound }) => gap !== null && gap > 0 && bound !== null);
  const size = ({ gap, bound }: GapRow): number => (gap ?? 0) / Math.abs(bound || 1);
  return short.toSorted((a, b) => size(b) - size(a))[0] ?? null;
}

function countVerdicts(
  assessment: PlanAssessment,
  own: readonly GapRow[],
): readonly VerdictCount[] {
  return VERDICTS.flatMap((verdict) => {
    const rows = own.filter((row) => row.verdict === verdict);
    const [first] = rows;
    if (first === undefined) return [];
    const word: Sentence = { key: verdictTerm(assessment, first.target, verdict) };
    return [
      {
        verdict,
        text: { key: "dashboard.part.headline.count", values: { count: rows.length, word } },
      },
    ];
  });
}

function shortSentence(assessment: PlanAssessment, row: GapRow | null): Sentence | null {
  const indicator = row === null ? null : findIndicator(assessment, row.indicator);
  if (row === null || indicator === null) return null;
  return {
    key: "dashboard.part.headline.short",
    values: {
      indicator: indicator.name,
      gap: amountOf(indicator, row.gap ?? 0, { rounding: "up" }),
    },
  };
}

function inPlanOrder(assessment: PlanAssessment, rows: readonly GapRow[]): readonly GapRow[] {
  return countedIndicators(assessment).flatMap(
    ({ code }) => rows.find(({ indicator }) => indicator === code) ?? [],
  );
}
