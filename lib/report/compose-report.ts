import { quantifiedIndicators } from "@/lib/words/lookup";
import type { Translate, MessageName } from "@/lib/i18n/message-key";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { ReportBlock, ReportContent } from "@/lib/report/files/types";
import type { Locale } from "@/lib/i18n/routing";
import type { AssessmentChanges } from "@/lib/releases/compare";
import type { Release } from "@/lib/vocabulary/release";
import { changeSentences, changesHeading } from "@/lib/report/blocks/change-sentences";
import { methodLines } from "@/lib/report/blocks/method-lines";
import { missingData } from "@/lib/report/blocks/missing-data";
import { summaryBlocks, targetsBlocks } from "@/lib/report/blocks/overview-blocks";
import { reportFrame } from "@/lib/report/blocks/report-frame";
import { sourceLines } from "@/lib/report/blocks/source-lines";
import { targetBlocks } from "@/lib/report/blocks/target-blocks";
import { makeReportContext, type ReportContext } from "@/lib/report/blocks/report-context";
import { changesSheet } from "@/lib/report/sheets/changes-sheet";
import { figuresSheet } from "@/lib/report/sheets/figures-sheet";
import { notesSheet } from "@/lib/report/sheets/notes-sheet";
import { sourcesSheet } from "@/lib/report/sheets/sources-sheet";
import { targetsSheet } from "@/lib/report/sheets/targets-sheet";

/** A plan as one reader sees it, as the overview shows it. */
export interface ReportView {
  assessment: PlanAssessment;
  release: Release | null;
  /** Null where no release came before. */
  changes: AssessmentChanges | null;
}

/**
 * The progress report 进展通报 of a view in one language: pure. It says what the pages say, in the same
 * sentences; `translate` looks up full keys in the messages of `locale`.
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
      targetsSheet(context),
      figuresSheet(context),
      changesSheet(context, view.changes),
      sourcesSheet(context),
      notesSheet(context),
    ],
  };
}

function reportBlocks(
  context: ReportContext,
  { release, changes }: ReportView,
): readonly ReportBlock[] {
  const { inWords } = context;
  const text = (sentence: string): ReportBlock => ({ kind: "paragraph", text: sentence });
  const missing = missingData(context);
  const parts: readonly (readonly [MessageName<"report.heading">, readonly ReportBlock[]])[] = [
    ["summary", summaryBlocks(context, release)],
    ["targets", targetsBlocks(context)],
    ["indicators", indicatorBlocks(context)],
    [
      "missing",
      missing.length === 0 ? [text(inWords({ key: "report.nothingMissing" }))] : missing.map(text),
    ],
    ["changes", [changesHeading(context, changes), ...changeSentences(context, changes)].map(text)],
    [
      "sources",
      sourceLines(context).map((line) => ({ kind: "paragraph", text: line, note: true })),
    ],
    [
      "method",
      methodLines(context).map((line) => ({
        kind: "paragraph",
        lead: line.title,
        text: line.text,
        note: true,
      })),
    ],
  ];
  const blocks = parts.flatMap(([name, content], index): readonly ReportBlock[] => [
    {
      kind: "heading",
      level: 1,
      text: numbered(context, 1, index + 1, inWords({ key: `report.heading.${name}` })),
    },
    ...content,
  ]);
  return withNumbers(context, blocks);
}

/** Figures and tables are counted through the whole report. */
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

function indicatorBlocks(context: ReportContext): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  return quantifiedIndicators(assessment).flatMap((indicator, index): readonly ReportBlock[] => [
    { kind: "heading", level: 2, text: numbered(context, 2, index + 1, inWords(indicator.name)) },
    ...targetBlocks(context, indicator),
  ]);
}

const HAN_DIGITS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 一、 and （一） as official documents number their parts; 1. and (1) in English. */
function numbered({ locale, inWords }: ReportContext, level: 1 | 2, number: number, text: string) {
  const shown = locale === "zh" ? hanNumber(number) : String(number);
  return inWords({ key: `report.numbered.${level}`, values: { number: shown, text } });
}

/** 1–99 in Chinese numerals. */
export function hanNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const head = tens === 0 ? "" : `${tens === 1 ? "" : (HAN_DIGITS[tens] ?? "")}十`;
  return `${head}${ones === 0 && tens > 0 ? "" : (HAN_DIGITS[ones] ?? "")}`;
}
