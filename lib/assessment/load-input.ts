import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { ReviewedRevision } from "@/lib/figures/types";
import { loadPlanFacts, optionalCode } from "@/lib/plans/load-plan-facts";
import { localText, optionalDecimal } from "@/lib/plans/stored-values";
import type { Flag, Instant, Nature, Qualifier } from "@/lib/plans/types";

import type { AssessmentInput } from "./types";

/**
 * Reads everything the engine needs about a plan, inside the snapshot (or write transaction) it is given.
 * Only what was approved by `asOf` is read, which is enough for that instant and every earlier one. No
 * draft, submitted or returned revision, no name and no internal note is read at all. Null: no such plan.
 */
export async function loadInput(
  tx: ReadTransaction,
  planCode: string,
  asOf: Instant,
): Promise<AssessmentInput | null> {
  const facts = await loadPlanFacts(tx, planCode, asOf);
  if (facts === null) return null;
  const { planId, codes, ...known } = facts;
  const figures = await tx.figure.findMany({ where: { planId } });
  const figureById = new Map(figures.map((figure) => [figure.id, figure]));
  const revisions = await tx.revision.findMany({
    where: {
      state: { in: ["approved", "reference"] },
      reviewedAt: { lte: new Date(asOf) },
      figure: { planId },
    },
    select: PUBLIC_COLUMNS,
  });
  return {
    ...known,
    revisions: revisions.flatMap((row): ReviewedRevision[] => {
      const figure = figureById.get(row.figureId);
      if (figure === undefined || row.reviewedAt === null) return [];
      return [
        {
          indicator: codes.indicator(figure.indicatorId),
          scope: codes.scope(figure.scopeId),
          year: figure.year,
          calibre: codes.calibre(figure.calibreId),
          number: row.number,
          state: row.state as ReviewedRevision["state"],
          value: optionalDecimal(row.value),
          flag: row.flag as Flag | null,
          qualifier: row.qualifier as Qualifier,
          nature: row.nature as Nature,
          source: optionalCode(codes.source, row.sourceId),
          note: localText(row.publicNoteZh, row.publicNoteEn),
          reason: row.reason,
          approvedAt: row.reviewedAt.toISOString(),
        },
      ];
    }),
  };
}

const PUBLIC_COLUMNS = {
  figureId: true,
  number: true,
  state: true,
  value: true,
  flag: true,
  qualifier: true,
  nature: true,
  sourceId: true,
  publicNoteZh: true,
  publicNoteEn: true,
  reason: true,
  reviewedAt: true,
} as const;
