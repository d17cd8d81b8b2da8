import type { ContributionKind, ContributionStack } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import { findPoint, scopeName } from "@/lib/words/lookup";

import type { Telling } from "./telling";
import type { NumberRow } from "./table-rows";

/** The numbers of one bar: parts, rest, whole, what is missing, the mark to reach. */
export function stackRows(
  { assessment }: Telling,
  indicator: IndicatorAssessment,
  stack: ContributionStack,
  { kind, whole }: { readonly kind: ContributionKind; readonly whole: string },
): readonly NumberRow[] {
  const { year, calibre, rest, remaining, bound } = stack;
  const note = stack.bridged ? { key: "dashboard.bridge.mark" } : undefined;
  const shared = { indicator, year, calibre, note };
  const total = findPoint(indicator, { scope: whole, year, calibre });
  return [
    ...stack.parts.map((part) => ({
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
          },
        ]),
    ...(total === null
      ? []
      : [{ ...shared, ...total, item: { key: "dashboard.gaps.whole" }, note }]),
    ...(remaining === null
      ? []
      : [{ ...shared, item: { key: "dashboard.gaps.remaining" }, value: remaining }]),
    ...(bound === null ? [] : [{ ...shared, item: { key: "terms.target" }, value: bound }]),
  ];
}
