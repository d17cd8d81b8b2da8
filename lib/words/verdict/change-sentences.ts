import type {
  AssessedTarget,
  IndicatorAssessment,
  PlanAssessment,
  Reason,
  Verdict,
} from "@/lib/assessment/types";
import type { AssessmentChanges, FigureChange, FigureContent } from "@/lib/releases/compare";
import { calibreName, findIndicator, scopeName } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, readingOf, verdictTerm } from "@/lib/words/subject";

import { causeSentence } from "./cause-sentence";

/** Kinds of changes in the order in which they are told; `added` is a figure that was not there before. */
export const CHANGE_KINDS = [
  "verdict",
  "target",
  "baseline",
  "bridge",
  "corrected",
  "added",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A change in words, with the indicator it leads to. */
export interface ChangeLine {
  readonly kind: ChangeKind;
  readonly indicator: string;
  readonly sentence: Sentence;
  /** Why a verdict moved; null for every other change, which needs no cause, and where none was looked for. */
  readonly cause: Sentence | null;
}

/** Says what changed, the weightiest first. */
export function changeLines(
  assessment: PlanAssessment,
  changes: AssessmentChanges,
): readonly ChangeLine[] {
  const line = (
    kind: ChangeKind,
    code: string,
    sentence: (indicator: IndicatorAssessment) => Sentence,
    cause: Sentence | null = null,
  ): ChangeLine[] => {
    const indicator = findIndicator(assessment, code);
    if (indicator === null) return [];
    return [{ kind, indicator: code, sentence: sentence(indicator), cause }];
  };
  const where = (indicator: IndicatorAssessment, scope: string): Record<string, Word> => ({
    name: indicator.name,
    scope: scopeName(assessment, scope),
  });
  return [
    ...changes.verdictsMoved.flatMap((change) =>
      line(
        "verdict",
        change.indicator,
        (indicator) => ({
          key: "dashboard.changes.verdict",
          values: {
            ...where(indicator, change.scope),
            before: verdictWord(indicator, changes.before.year, change.before),
            after: verdictWord(indicator, changes.after.year, change.after),
          },
        }),
        causeSentence(assessment, change),
      ),
    ),
    ...[...changes.targetsAdded, ...changes.targetsChanged].flatMap((change) =>
      line("target", change.indicator, (indicator) => ({
        key: "dashboard.changes.target",
        values: {
          ...where(indicator, change.scope),
          before: targetWord(change.before),
          after: targetWord(change.after),
        },
      })),
    ),
    ...changes.baselinesChanged.flatMap((change) =>
      line("baseline", change.indicator, (indicator) => {
        const [before, after] = [change.before, change.after].map((baseline) =>
          baselineWord(indicator, baseline),
        );
        // Equal where only the calibre, the wording or the source is another: the number stands as it was.
        const same = JSON.stringify(before) === JSON.stringify(after);
        const key =
          change.before === null ? "baselineAdded" : same ? "baselineRestated" : "baseline";
        return {
          key: `dashboard.changes.${key}`,
          values: { ...where(indicator, change.scope), before: before ?? "", after: after ?? "" },
        };
      }),
    ),
    ...changes.bridgesChanged.flatMap((change) =>
      line("bridge", change.indicator, (indicator) => ({
        key: `releases.bridge.${change.kind}`,
        values: {
          name: indicator.name,
          from: calibreName(assessment, change.from),
          to: calibreName(assessment, change.to),
        },
      })),
    ),
    ...(["corrected", "added"] as const).flatMap((kind) =>
      changes[kind === "added" ? "figuresAdded" : "figuresCorrected"].flatMap((change) =>
        line(kind, change.indicator, (indicator) =>
          figureSentence(assessment, indicator, change, kind),
        ),
      ),
    ),
  ];
}

/** Says a change with its cause in one go, for where a second line has no place. */
export function withCause({ sentence, cause }: ChangeLine): Sentence {
  return cause === null ? sentence : { key: "why.with", values: { sentence, cause } };
}

function figureSentence(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  change: FigureChange,
  kind: "added" | "corrected",
): Sentence {
  const before = contentWord(indicator, change.before);
  const after = contentWord(indicator, change.after);
  // Equal where only the source or the note was corrected: the number stands as it was.
  const same = JSON.stringify(before) === JSON.stringify(after);
  return {
    key: `dashboard.changes.${kind === "corrected" && same ? "restated" : kind}`,
    values: {
      name: indicator.name,
      scope: scopeName(assessment, change.scope),
      year: change.year,
      calibre: calibreName(assessment, change.calibre),
      before,
      after,
    },
  };
}

function contentWord(indicator: IndicatorAssessment, content: FigureContent | null): Word {
  if (content === null) return { key: "terms.unreported" };
  if (content.value === null) {
    return { key: `terms.flag.${content.flag ?? "not-collected"}` };
  }
  return readingOf(indicator, { ...content, value: content.value });
}

function verdictWord(
  indicator: IndicatorAssessment,
  year: number,
  { verdict, reason }: { verdict: Verdict | null; reason: Reason | null },
): Word {
  if (verdict === null) return { key: "dashboard.changes.noTarget" };
  const word: Sentence = { key: verdictTerm({ year }, indicator.target, verdict) };
  if (reason === null) return word;
  const why: Sentence = { key: `terms.reason.${reason}` };
  return { key: "dashboard.changes.withReason", values: { verdict: word, reason: why } };
}

function targetWord(target: AssessedTarget | null): Word {
  if (target === null) return { key: "dashboard.changes.noTarget" };
  return { zh: target.wording, en: target.wordingEn };
}

function baselineWord(
  indicator: IndicatorAssessment,
  baseline: { year: number; value: number } | null,
): Word {
  if (baseline === null) return { key: "dashboard.changes.noBaseline" };
  return {
    key: "dashboard.changes.baselineValue",
    values: { year: baseline.year, value: amountOf(indicator, baseline.value) },
  };
}
