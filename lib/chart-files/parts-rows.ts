import type { Word } from "@/lib/words/sentence";
import type { ContributionKind, ContributionParts } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import { findPoint, scopeName } from "@/lib/words/lookup";

import type { SentenceContext } from "./sentence-context";
import type { NumberRow } from "./table-rows";

/** The numbers of one bar: parts, rest, whole, what is missing, the mark to reach. */
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
      note: part.value === null ? { key: "terms.unreported" } : note,
    })),
    ...(rest === null
      ? []
      : [
          {
            ...shared,
            item: { key: `terms.rest.${kind}` },
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
      : [{ ...shared, item: { key: "terms.target" }, value: bound } satisfies NumberRow]),
  ];
}
