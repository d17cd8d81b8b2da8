import type { Owed } from "@/lib/assessment/people/owes";
import type { PlanAssessment } from "@/lib/assessment/types";

import { subjectWord } from "./people-words";
import type { Word } from "./sentence";

const NOTHING: Word = { key: "people.owes.nothing" };

/** Says what a unit owes, in the columns of the table: targets, cells, milestones. */
export function owedWords(
  assessment: PlanAssessment,
  { targets, cells, milestones }: Owed,
): readonly Word[] {
  const action = null;
  const lists: readonly (readonly Word[])[] = [
    targets.map(({ indicator, verdict }) => ({
      key: "people.owes.target",
      values: {
        name: subjectWord(assessment, { indicator, scope: null, action }),
        verdict: { key: `terms.verdict.${verdict}` },
      },
    })),
    cells.map(({ indicator, scope }) => subjectWord(assessment, { indicator, scope, action })),
    milestones.map(({ title }) => title),
  ];
  return lists.map((list) => (list.length === 0 ? NOTHING : { list }));
}
