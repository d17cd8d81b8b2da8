import { owesOf } from "@/lib/assessment/people/owes";
import type { ReportBlock, ReportTable } from "@/lib/report/files/types";
import type { ProgressNote } from "@/lib/records/people/types";
import { owedWords } from "@/lib/words/owed-words";
import { milestonesLine, subjectWord } from "@/lib/words/people-words";
import { periodWord } from "@/lib/words/record-words";

import { inARow, sentence, type ReportContext } from "./report-context";

/** Says who owes what, what is said of progress, which milestones were kept, and the promise across plans. */
export function peopleBlocks(context: ReportContext): readonly ReportBlock[] {
  return [
    ...owedBlocks(context),
    ...context.assessment.people.notes.map((note) => noteBlock(context, note)),
    ...milestoneBlocks(context),
    ...promiseBlocks(context),
  ];
}

const COLUMNS = ["unit", "targets", "cells", "milestones"] as const;

function owedBlocks(context: ReportContext): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  const owes = owesOf(assessment);
  if (owes.length === 0) {
    return [{ kind: "paragraph", text: inWords({ key: "people.owes.none" }), note: true }];
  }
  const table: ReportTable = {
    kind: "table",
    caption: inWords({ key: "people.owes.heading" }),
    columns: COLUMNS.map((column, index) => ({
      heading: inWords({ key: `people.owes.${column}` }),
      width: index === 0 ? 0.22 : 0.26,
      align: "left",
    })),
    rows: owes.map((owed) => [
      { text: inWords(owed.unit.name), strong: true },
      ...owedWords(assessment, owed).map((word) => ({ text: inWords(word) })),
    ]),
  };
  return [table];
}

function noteBlock(context: ReportContext, note: ProgressNote): ReportBlock {
  const { assessment, inWords } = context;
  const { period, progress, problem, next } = note;
  const said = (name: "problem" | "next", text: typeof problem) =>
    text === null
      ? []
      : [
          sentence(context, {
            key: "report.caption",
            values: { name: { key: `people.notes.${name}` }, text },
          }),
        ];
  const values = { subject: subjectWord(assessment, note), period: periodWord(period) };
  return {
    kind: "paragraph",
    lead: inWords({ key: "people.notes.of", values }),
    text: inARow(context, [
      sentence(context, progress),
      ...said("problem", problem),
      ...said("next", next),
    ]),
  };
}

function milestoneBlocks(context: ReportContext): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  const line = milestonesLine(assessment.people);
  if (line === null) return [];
  const each = assessment.people.milestones.map(({ title, promisedWords, state }) =>
    inWords({
      key: "people.kept.one",
      values: {
        title,
        promised: promisedWords,
        state: { key: `records.milestone.state.${state}` },
      },
    }),
  );
  return [
    {
      kind: "paragraph",
      lead: inWords({ key: "people.kept.heading" }),
      text: inARow(context, [
        sentence(context, line),
        ...each.map((one) => sentence(context, one)),
      ]),
    },
  ];
}

function promiseBlocks(context: ReportContext): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  const threads = [...new Set(assessment.people.promises.map(({ thread }) => thread))];
  return threads.map((thread) => ({
    kind: "paragraph",
    lead: inWords({ key: "records.heading.threads" }),
    text: inARow(
      context,
      assessment.people.promises
        .filter((promise) => promise.thread === thread)
        .map(({ plan, said, title }) =>
          sentence(context, {
            key: "people.kept.promise",
            values: { plan, said: periodWord(said), title },
          }),
        ),
    ),
  }));
}
