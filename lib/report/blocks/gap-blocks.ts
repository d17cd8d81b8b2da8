import { gapExport } from "@/lib/chart-files/gap-export";
import type { ReportBlock } from "@/lib/report/files/types";
import { gapFinding, scopeGaps } from "@/lib/words/gap/gap-chart-words";
import { mainParts } from "@/lib/plans/dimensions";
import { scopesOfKind } from "@/lib/words/lookup";

import { inARow, sentence, type ReportContext } from "./report-context";
import { reportPicture } from "./report-picture";

/** Shows how far the province is from each target, says and says what each part of the main dimension lacks. */
export function gapBlocks(context: ReportContext): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  const provinces = scopesOfKind(assessment, "province");
  return [
    ...provinces.flatMap((province) =>
      reportPicture(gapExport(context, province, { folds: true })?.exported ?? null, {
        caption: inWords({ key: "report.gaps.caption" }),
        alt: inWords(gapFinding(assessment, province.code, scopeGaps(assessment, province.code))),
      }),
    ),
    {
      kind: "paragraph",
      text: inARow(
        context,
        mainParts(assessment.scopes).map((code) =>
          sentence(context, gapFinding(assessment, code, scopeGaps(assessment, code))),
        ),
      ),
    },
  ];
}
