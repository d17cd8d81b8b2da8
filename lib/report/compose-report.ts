import type { Translate, MessageName } from "@/lib/i18n/message-key";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { ReportBlock, ReportContent } from "@/lib/report/files/types";
import type { Locale } from "@/lib/i18n/routing";
import type { AssessmentChanges } from "@/lib/releases/compare";
import type { Release } from "@/lib/vocabulary/release";
import { calibreBlocks, registerBlocks, yearsBlocks } from "@/lib/report/blocks/annex-blocks";
import { changeSentences, changesHeading } from "@/lib/report/blocks/change-sentences";
import { gapBlocks } from "@/lib/report/blocks/gap-blocks";
import { methodLines } from "@/lib/report/blocks/method-lines";
import { releaseBlocks, summaryBlocks, targetsBlocks } from "@/lib/report/blocks/overview-blocks";
import { peopleBlocks, promiseBlocks } from "@/lib/report/blocks/people-blocks";
import { reportFrame } from "@/lib/report/blocks/report-frame";
import { numbered } from "@/lib/report/blocks/report-numbers";
import { sourceLines } from "@/lib/report/blocks/source-lines";
import { targetsOneByOne } from "@/lib/report/blocks/target-blocks";
import { makeReportContext, type ReportContext } from "@/lib/report/blocks/report-context";
import { overviewSheet } from "@/lib/report/sheets/overview-sheet";
import { changesSheet } from "@/lib/report/sheets/changes-sheet";
import { figuresSheet } from "@/lib/report/sheets/figures-sheet";
import { notesSheet } from "@/lib/report/sheets/notes-sheet";
import { sourcesSheet } from "@/lib/report/sheets/sources-sheet";
import { targetsSheet } from "@/lib/report/sheets/targets-sheet";

/** A plan as one reader sees it, as the overview shows it. */
export interface ReportView {
  assessment: PlanAssessment;
  release: Release | null;
  /** Changes since the release before; null where no release came before. */
  changes: AssessmentChanges | null;
}

/**
 * Composes the progress report (进展通报) of a view in one language. It says what the pages say, in their very
 * sentences; `translate` looks up full keys in the messages of `locale`. Pure.
 */
export function composeReport(
  view: ReportView,
  locale: Locale,
  translate: Translate,
): ReportContent {
  const context = makeReportContext(view.assessment, locale, translate);
  return {
    locale,
    ...reportFrame(context),
    blocks: reportBlocks(context, view),
    sheets: [
      overviewSheet(context),
      targetsSheet(context),
      figuresSheet(context),
      changesSheet(context, view.changes),
      sourcesSheet(context),
      notesSheet(context),
    ],
  };
}

/**
 * The main part says what an official decides by; all that it rests on is the annex, whose headings are numbered anew.
 */
function reportBlocks(
  context: ReportContext,
  { release, changes }: ReportView,
): readonly ReportBlock[] {
  const { inWords } = context;
  const text = (one: string): ReportBlock => ({ kind: "paragraph", text: one });
  const annex = inWords({ key: "report.annex.title" });
  const [register, promises] = [registerBlocks(context), promiseBlocks(context)];
  return withNumbers(context, [
    ...parts(context, {
      summary: summaryBlocks(context),
      targets: targetsBlocks(context),
      gaps: gapBlocks(context),
      indicators: targetsOneByOne(context),
      people: peopleBlocks(context),
    }),
    text(inWords({ key: "report.annex.named", values: { title: annex } })),
    { kind: "annex", mark: inWords({ key: "report.annex.mark" }), text: annex },
    ...parts(context, {
      years: yearsBlocks(context),
      calibres: calibreBlocks(context),
      ...(register.length === 0 ? {} : { register }),
      ...(promises.length === 0 ? {} : { promises }),
      changes: [
        ...releaseBlocks(context, release),
        ...[changesHeading(context, changes), ...changeSentences(context, changes)].map(text),
      ],
      sources: sourceLines(context).map((line) => ({ kind: "paragraph", text: line, note: true })),
      method: methodLines(context).map((line) => ({
        kind: "paragraph",
        lead: line.title,
        text: line.text,
        note: true,
      })),
    }),
  ]);
}

/** Puts each part under its heading, numbered from one. */
function parts(
  context: ReportContext,
  contents: Readonly<Partial<Record<MessageName<"report.heading">, readonly ReportBlock[]>>>,
): readonly ReportBlock[] {
  const names = Object.keys(contents) as MessageName<"report.heading">[];
  return names.flatMap((name, index): readonly ReportBlock[] => [
    {
      kind: "heading",
      level: 1,
      text: numbered(context, 1, index + 1, { key: `report.heading.${name}` }),
    },
    ...(contents[name] ?? []),
  ]);
}

/** Numbers pictures and tables through the whole report. */
function withNumbers(
  { inWords }: ReportContext,
  blocks: readonly ReportBlock[],
): readonly ReportBlock[] {
  const counts = { picture: 0, table: 0 };
  return blocks.map((block) => {
    if (block.kind !== "picture" && block.kind !== "table") return block;
    const number = (counts[block.kind] += 1);
    const key = block.kind === "picture" ? "report.figure" : "report.table";
    return { ...block, caption: inWords({ key, values: { number, text: block.caption } }) };
  });
}
