import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import { gapsExport } from "@/lib/chart-files/contributions-export";
import type { ReportBlock } from "@/lib/report/files/types";
import { calibreName, quantifiedIndicators } from "@/lib/words/lookup";
import { contributionVariants } from "@/lib/words/parts/contribution-parts";
import { gapHeading, gapParts } from "@/lib/words/parts/gap-parts";
import type { Sentence } from "@/lib/words/sentence";

import { partsTable } from "./parts-table";
import type { ReportContext } from "./report-context";
import { reportPicture } from "./report-picture";

/** Shows which part carries what, then the years of province and hubs: a table for each target that any is known of. */
export function yearsBlocks(context: ReportContext): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  const tables = quantifiedIndicators(assessment).flatMap((indicator) =>
    hubVariants(context, indicator).map((variant) => partsTable(context, indicator, variant)),
  );
  const note: Sentence = {
    key: tables.length === 0 ? "report.noYears" : "report.years",
    values: { sheet: { key: "report.sheet.figures.name" } },
  };
  return [
    { kind: "paragraph", text: inWords(note), note: true },
    ...reportPicture(gapsExport(context), {
      caption: inWords(gapHeading(assessment, gapParts(assessment))),
      alt: inWords({ key: "dashboard.gaps.summary" }),
    }),
    ...tables,
  ];
}

/** Carriers and fields divide the numbers of the hubs again: they stand in the workbook. */
function hubVariants(
  { assessment }: ReportContext,
  indicator: IndicatorAssessment,
): readonly ContributionVariant[] {
  return contributionVariants(assessment, indicator).known.filter(({ kind }) => kind === "hub");
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
