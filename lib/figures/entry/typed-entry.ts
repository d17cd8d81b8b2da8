import { FLAGS, NATURES, QUALIFIERS } from "@/lib/plans/types";
import type { EntryInput } from "@/lib/figures/schema";
import type { FigureKey } from "@/lib/figures/types";

import { EMPTY_VALUES } from "./entry-values";

const GRADES = ["A", "B", "C"] as const;

/**
 * Reads the fields of a form as they stand in the browser, for the checks that run while typing. The server
 * parses the posted form by its schema and trusts nothing of this.
 */
export function typedEntry(
  key: FigureKey,
  typed: Readonly<Record<string, string>>,
  lockVersion: number | null = null,
): EntryInput {
  const texts = { ...EMPTY_VALUES, ...typed };
  return {
    ...texts,
    ...key,
    flag: FLAGS.find((flag) => flag === texts.flag) ?? "",
    qualifier: QUALIFIERS.find((qualifier) => qualifier === texts.qualifier) ?? "",
    nature: NATURES.find((nature) => nature === texts.nature) ?? "actual",
    sourceGrade: GRADES.find((grade) => grade === texts.sourceGrade) ?? "",
    evidence: texts.evidence.trim(),
    sourceUrl: texts.sourceUrl.trim(),
    explanation: texts.explanation.trim(),
    lockVersion,
  };
}
