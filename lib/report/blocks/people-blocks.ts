import { owesOf } from "@/lib/assessment/people/owes";
import type { ReportBlock, ReportTable } from "@/lib/report/files/types";
import type { ProgressNote } from "@/lib/records/people/types";
import { owedWords } from "@/lib/words/owed-words";
import { milestonesLine, subjectWord } from "@/lib/words/people-words";
import { periodWord } from "@/lib/words/record-words";

import type { ReportContext } from "./report-context";

/** Says who owes what, what is said of progress, which milestones were kept. */
export function peopleBlocks(context: ReportContext): readonly ReportBlock[] {
  return [...owedBlocks(context), ...noteBlocks(context), ...milestoneBlocks(context)];
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
    dense: true,
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

const NOTE_COLUMNS = [
  { key: "report.people.about", width: 0.22 },
  { key: "report.people.progress", width: 0.28 },
  { key: "people.notes.problem", width: 0.25 },
  { key: "people.notes.next", width: 0.25 },
] as const;

/** Tells of each subject what was said of it last; earlier notes stand on its page. */
function noteBlocks({ assessment, inWords }: ReportContext): readonly ReportBlock[] {
  const { notes } = assessment.people;
  const about = ({ indicator, scope, action }: ProgressNote) =>
    [indicator, scope, action].join("/");
  const newest = notes.filter(
    (note, index) => notes.findIndex((other) => about(other) === about(note)) === index,
  );
  if (newest.length === 0) return [];
  const none = inWords({ key: "dashboard.unknown" });
  return [
    {
      kind: "table",
      caption: inWords({ key: "people.notes.heading" }),
      dense: true,
      columns: NOTE_COLUMNS.map(({ key, width }) => ({
        heading: inWords({ key }),
        width,
        align: "left",
      })),
      rows: newest.map((note) => {
        const { period, progress, problem, next } = note;
        const values = { subject: subjectWord(assessment, note), period: periodWord(period) };
        return [
          { text: inWords({ key: "people.notes.of", values }), strong: true },
          ...[progress, problem, next].map((text) => ({
            text: text === null ? none : inWords(text),
          })),
        ];
      }),
    },
  ];
}

const MILESTONE_COLUMNS = [
  { key: "report.people.milestone", width: 0.4 },
  { key: "records.milestone.promised", width: 0.2 },
  { key: "report.people.now", width: 0.2 },
  { key: "report.people.state", width: 0.2 },
] as const;

/** Tells of each milestone what was promised, when it was done or is expected now, and whether it was kept. */
function milestoneBlocks({ assessment, inWords }: ReportContext): readonly ReportBlock[] {
  const line = milestonesLine(assessment.people);
  if (line === null) return [];
  const none = inWords({ key: "dashboard.unknown" });
  return [
    {
      kind: "table",
      caption: inWords({
        key: "report.caption",
        values: { name: { key: "report.people.milestones" }, text: line },
      }),
      dense: true,
      columns: MILESTONE_COLUMNS.map(({ key, width }) => ({
        heading: inWords({ key }),
        width,
        align: "left",
      })),
      rows: assessment.people.milestones.map(({ title, promisedWords, forecast, done, state }) => [
        { text: inWords(title), strong: true },
        { text: inWords(promisedWords) },
        { text: whenWords(inWords, done, forecast) ?? none },
        { text: inWords({ key: `records.milestone.state.${state}` }) },
      ]),
    },
  ];
}

function whenWords(
  inWords: ReportContext["inWords"],
  done: string | null,
  forecast: string | null,
): string | null {
  const named = (name: "done" | "forecast", period: string) =>
    inWords({
      key: "report.caption",
      values: { name: { key: `records.milestone.${name}` }, text: periodWord(period) },
    });
  if (done !== null) return named("done", done);
  return forecast === null ? null : named("forecast", forecast);
}

const PROMISE_COLUMNS = [
  { key: "report.people.promise", width: 0.22 },
  { key: "report.people.plan", width: 0.44 },
  { key: "report.people.said", width: 0.19 },
  { key: "report.people.for", width: 0.15 },
] as const;

/** Sets beside each other what one plan after another promised. */
export function promiseBlocks({ assessment, inWords }: ReportContext): readonly ReportBlock[] {
  const { promises } = assessment.people;
  if (promises.length === 0) return [];
  return [
    {
      kind: "table",
      caption: inWords({ key: "records.heading.threads" }),
      columns: PROMISE_COLUMNS.map(({ key, width }) => ({
        heading: inWords({ key }),
        width,
        align: "left",
      })),
      rows: promises.map(({ title, plan, said, year, isOfThisPlan }) => [
        { text: inWords(title), strong: true },
        { text: inWords(plan), strong: isOfThisPlan },
        { text: inWords(periodWord(said)) },
        {
          text: inWords(
            year === null
              ? { key: "records.thread.noYear" }
              : { key: "records.thread.for", values: { year: String(year) } },
          ),
        },
      ]),
    },
  ];
}
