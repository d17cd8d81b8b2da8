import type { PathComparison, PathVerdict } from "@/lib/assessment/charts/path-comparison";
import type { Sentence } from "@/lib/words/sentence";
import { amountOf, lowerIsBetter, verdictTerm, type Subject } from "@/lib/words/subject";
import { paceWord } from "@/lib/words/verdict/thresholds";

/** Says whether the shape of the path decides the verdict. */
export function pathHeading(
  { assessment, scope }: Subject,
  { linear, geometric }: PathComparison,
): Sentence {
  const word = ({ verdict }: PathVerdict): Sentence => ({
    key: verdictTerm(assessment, scope.target, verdict),
  });
  if (geometric === null) {
    return { key: "outlook.paths.heading.linear", values: { linear: word(linear) } };
  }
  const same = linear.verdict === geometric.verdict;
  return {
    key: `outlook.paths.heading.${same ? "same" : "other"}`,
    values: { linear: word(linear), geometric: word(geometric) },
  };
}

/** Says of one path what would be due, and the pace and the verdict that follow. */
export function pathSentence(
  { assessment, indicator, scope }: Subject,
  { path, expected, pace, verdict }: PathVerdict,
): Sentence {
  const { latest, target } = scope;
  return {
    key: `outlook.paths.${pace === null ? "noPace" : "one"}`,
    values: {
      path: { key: `outlook.paths.${lowerIsBetter(target) ? "ifLower" : "if"}.${path}` },
      year: latest?.year ?? assessment.year,
      expected: { ...amountOf(indicator, expected), decimals: Math.max(indicator.decimals, 1) },
      pace: pace === null ? "" : paceWord(assessment, pace),
      verdict: { key: verdictTerm(assessment, target, verdict) },
    },
  };
}
