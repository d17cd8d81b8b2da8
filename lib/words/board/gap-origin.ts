import type { GapRow } from "@/lib/assessment/charts/gap-rows";
import type { PlanAssessment } from "@/lib/assessment/types";
import { mainParts } from "@/lib/plans/dimensions";
import { regionWord } from "@/lib/plans/region-word";
import { scopeGaps } from "@/lib/words/gap/gap-chart-words";
import { scopeName } from "@/lib/words/lookup";
import type { Sentence } from "@/lib/words/sentence";
import { amountOf } from "@/lib/words/subject";

import { signed } from "./pillar-board";

/**
 * Says where the gap of the largest missed target lies: of its main parts' own targets where these were set, else what each
 * of them has within the whole's target. Null where no missed target has such numbers.
 */
export function gapOriginSentence(assessment: PlanAssessment): Sentence | null {
  const province = assessment.scopes.find(({ kind }) => kind === "province")?.code ?? "";
  const missed = scopeGaps(assessment, province).rows.filter(
    ({ verdict, gap }) =>
      (verdict === "missed" || verdict === "behind" || verdict === "reversed") &&
      gap !== null &&
      gap > 0,
  );
  // Once for each part, not once more for each missed target.
  const ofParts = mainParts(assessment.scopes).flatMap((code) => scopeGaps(assessment, code).rows);
  const origins = missed.flatMap((row) => {
    const known = ofParts.filter(
      ({ indicator, share }) => indicator === row.indicator && share !== null,
    );
    return known.length === 0 ? [] : [{ row, known }];
  });
  const allocated = origins.find(({ known }) => known.every(({ isOwnTarget }) => isOwnTarget));
  const origin = allocated ?? origins[0];
  const indicator = assessment.indicators.find(({ code }) => code === origin?.row.indicator);
  if (origin === undefined || indicator === undefined) return null;
  const furthestFirst = origin.known.toSorted((a, b) => distanceOf(a) - distanceOf(b));
  const parts = (allocated === undefined ? origin.known : furthestFirst).map((part): Sentence => {
    const name = scopeName(assessment, part.scope);
    return allocated === undefined
      ? {
          key: "board.origin.share",
          values: {
            name,
            value: amountOf(indicator, part.value?.value ?? 0, { bare: true }),
            share: { share: part.share ?? 0 },
          },
        }
      : {
          key: "board.origin.part",
          values: { name, distance: signed(indicator, distanceOf(part)) },
        };
  });
  return {
    key: allocated === undefined ? "board.origin.shares" : "board.origin.allocated",
    values: {
      indicator: indicator.name,
      gap: amountOf(indicator, origin.row.gap ?? 0, { rounding: "up" }),
      parts: { list: parts },
      region: regionWord(assessment),
    },
  };
}

function distanceOf({ gap, excess }: GapRow): number {
  return gap !== null && gap > 0 ? -gap : (excess ?? 0);
}
