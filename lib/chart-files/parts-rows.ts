import { regionWord } from "@/lib/plans/region-word";
import type { Word } from "@/lib/words/sentence";
import type {
  ContributionKind,
  ContributionPart,
  ContributionParts,
} from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { findPoint, restName, scopeName } from "@/lib/words/lookup";

import type { SentenceContext } from "./sentence-context";
import type { NumberRow } from "./table-rows";

/**
 * Lists the numbers of one bar: parts with their share of the province's target, rest, whole, what is missing, and the
 * whole's own target.
 */
export function partsRows(
  { assessment }: SentenceContext,
  indicator: IndicatorAssessment,
  yearParts: ContributionParts,
  { kind, whole }: { kind: ContributionKind; whole: string },
): readonly NumberRow[] {
  const { year, calibre, rest, remaining, bound } = yearParts;
  const note: Word | undefined = yearParts.bridged ? { key: "dashboard.bridge.mark" } : undefined;
  const shared = { indicator, year, calibre, note };
  const total = findPoint(indicator, { scope: whole, year, calibre });
  return [
    ...yearParts.parts.map((part): NumberRow => ({
      ...shared,
      ...part,
      item: scopeName(assessment, part.scope),
      note: part.value === null ? { key: "terms.unreported" } : withShare(assessment, part, note),
    })),
    ...(rest === null
      ? []
      : [
          {
            ...shared,
            item: restName(assessment, kind),
            value: rest.value,
            note: rest.conflict
              ? { key: "dashboard.gaps.conflict" }
              : rest.atMost
                ? { key: "charts.file.atMost" }
                : note,
          } satisfies NumberRow,
        ]),
    ...(total === null
      ? []
      : [{ ...shared, ...total, item: { key: "dashboard.gaps.whole" }, note } satisfies NumberRow]),
    ...(remaining === null
      ? []
      : [
          {
            ...shared,
            item: { key: "dashboard.gaps.remaining" },
            value: remaining,
          } satisfies NumberRow,
        ]),
    ...(bound === null
      ? []
      : [
          {
            ...shared,
            item: {
              key: "dashboard.gaps.boundOf",
              values: { whole: scopeName(assessment, whole) },
            },
            value: bound,
          } satisfies NumberRow,
        ]),
  ];
}

function withShare(
  assessment: PlanAssessment,
  { contribution }: ContributionPart,
  note: Word | undefined,
): Word | undefined {
  if (contribution === null) return note;
  const share: Word = {
    key: "dashboard.matrix.share",
    values: { share: { share: contribution }, region: regionWord(assessment) },
  };
  return note === undefined ? share : { list: [share, note] };
}
