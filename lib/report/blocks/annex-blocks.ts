import { regionWord } from "@/lib/plans/region-word";
import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import { gapsExport } from "@/lib/chart-files/contributions-export";
import type { ReportBlock } from "@/lib/report/files/types";
import { mainDimension } from "@/lib/plans/dimensions";
import {
  calibreName,
  dimensionName,
  provinceOf,
  quantifiedIndicators,
  restName,
} from "@/lib/words/lookup";
import { contributionVariants } from "@/lib/words/parts/contribution-parts";
import { gapHeading, gapParts } from "@/lib/words/parts/gap-parts";
import { reconcileSentence, registeredRow } from "@/lib/words/register-words";
import type { Sentence } from "@/lib/words/sentence";

import { partsBoard } from "./parts-board";
import { partsTables } from "./parts-table";
import { sentence, type ReportContext } from "./report-context";
import { reportPicture } from "./report-picture";
import { isLarge } from "./report-size";

/** Shows which part carries what, then the years of the whole and its main parts: a table for each target that any is known of. */
export function yearsBlocks(context: ReportContext): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  const divided = quantifiedIndicators(assessment).flatMap((indicator) =>
    mainVariants(context, indicator).map((variant) => ({ indicator, variant })),
  );
  const large = isLarge(assessment);
  const tables = large
    ? partsBoard(context, divided)
    : divided.flatMap(({ indicator, variant }) => partsTables(context, indicator, variant));
  const main = mainDimension(assessment.scopes) ?? "";
  const note: Sentence = {
    key: tables.length === 0 ? "report.noYears" : large ? "report.newest" : "report.years",
    values: {
      sheet: { key: "report.sheet.figures.name" },
      parts: dimensionName(assessment, main),
      region: regionWord(assessment),
    },
  };
  return [
    { kind: "paragraph", text: inWords(note), note: true },
    ...reportPicture(large ? null : gapsExport(context), {
      caption: inWords(gapHeading(assessment, gapParts(assessment))),
      alt: inWords({
        key: "dashboard.gaps.summary",
        values: {
          parts: dimensionName(assessment, main),
          rest: restName(assessment, main),
          region: regionWord(assessment),
        },
      }),
    }),
    ...tables,
  ];
}

/** Further dimensions divide the same numbers again: they stand in the workbook. */
function mainVariants(
  { assessment }: ReportContext,
  indicator: IndicatorAssessment,
): readonly ContributionVariant[] {
  const main = mainDimension(assessment.scopes);
  return contributionVariants(assessment, indicator).known.filter(({ kind }) => kind === main);
}

/** Says which bridges the numbers rest on, and what each number may not be read as. */
export function calibreBlocks(context: ReportContext): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  const indicators = quantifiedIndicators(assessment);
  const notes = [
    ...indicators.flatMap(({ name, bridge }) => {
      if (bridge === null) return [];
      const values = {
        from: calibreName(assessment, bridge.from),
        to: calibreName(assessment, bridge.to),
      };
      return {
        name,
        lead: inWords({ key: "dashboard.notes.bridge", values }),
        text: inWords(bridge),
      };
    }),
    ...indicators.flatMap(({ name, caution }) => {
      if (caution === null) return [];
      return { name, lead: inWords({ key: "dashboard.caution.heading" }), text: inWords(caution) };
    }),
  ];
  if (notes.length === 0) {
    return [{ kind: "paragraph", text: inWords({ key: "report.noCalibres" }), note: true }];
  }
  return notes.map(({ name, lead, text }) => ({
    kind: "paragraph",
    lead: inWords({ key: "report.caption", values: { name, text: lead } }),
    text,
    note: true,
  }));
}

/** Sets the register of each target beside its reported count; nothing where no register has anything. */
export function registerBlocks(context: ReportContext): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  return quantifiedIndicators(assessment).flatMap((indicator): readonly ReportBlock[] => {
    const province = provinceOf(assessment, indicator);
    const row = province === null ? null : registeredRow(indicator, province.scope);
    if (row === null) return [];
    const lead = sentence(context, indicator.name);
    return [{ kind: "paragraph", lead, text: inWords(reconcileSentence(row)), note: true }];
  });
}
