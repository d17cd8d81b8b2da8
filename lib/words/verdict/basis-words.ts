import type { VerdictBasis } from "@/lib/assessment/types";
import { findPoint } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import type { Subject } from "@/lib/words/subject";

/** Says how good the source is that a verdict rests on, in words, and who published it: “依据：媒体报道转载 · 极目新闻”. */
export function basisWord({ of, grade, publisher }: VerdictBasis): Sentence {
  return {
    key: `dashboard.basis.${of}`,
    values: { grade: { key: `terms.grade.${grade}` }, publisher },
  };
}

/**
 * Lists what a reader has to know where the verdict stands: how the target's words are read where they can be read
 * otherwise, and what is noted of the very value that is judged.
 */
export function verdictNotes({ indicator, scope }: Subject): readonly Word[] {
  const { target, latest, verdict } = scope;
  if (verdict === null) return [];
  const judged = latest === null ? null : findPoint(indicator, { ...latest, scope: scope.scope });
  return [target?.reading ?? null, judged?.note ?? null].filter((note) => note !== null);
}
