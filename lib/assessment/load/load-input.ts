import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { loadAdoptedIds } from "@/lib/plans/load-adopted-ids";
import type { ReviewedRevision } from "@/lib/figures/types";
import { loadPlanFacts } from "@/lib/plans/load-plan-facts";
import { optionalCode } from "@/lib/plans/plan-rows";
import { localText, optionalDecimal } from "@/lib/plans/stored-values";
import type { Flag, Nature, Qualifier } from "@/lib/plans/types";
import { loadJudgements } from "@/lib/records/load-judgements";
import { loadRegisterVersions } from "@/lib/register/load-versions";
import { loadVersions } from "@/lib/records/load-versions";
import { PEOPLE_KINDS } from "@/lib/records/people/people-in-force";
import type { Instant } from "@/lib/vocabulary/instant";
import type { AssessmentInput } from "@/lib/assessment/types";

/**
 * Reads everything the engine needs to judge a plan at each of `instants` and at no other, inside the snapshot
 * (or write transaction) it is given. No draft, submitted or returned revision, no revision that another had
 * replaced at every one of these instants, no name and no internal note is read at all. Null where there is no
 * such plan.
 */
export async function loadInput(
  tx: ReadTransaction,
  planCode: string,
  instants: readonly [Instant, ...Instant[]],
): Promise<AssessmentInput | null> {
  const first = instants.reduce((a, b) => (a < b ? a : b));
  const last = instants.reduce((a, b) => (a > b ? a : b));
  const facts = await loadPlanFacts(tx, planCode, last);
  if (facts === null) return null;
  const { planId, codes, ...known } = facts;
  const figures = await tx.figure.findMany({ where: { planId } });
  const figureById = new Map(figures.map((figure) => [figure.id, figure]));
  const ids = new Set<string>();
  for (const instant of instants) {
    for (const id of await loadAdoptedIds(tx, planId, instant)) ids.add(id);
  }
  const revisions = [
    ...(await tx.revision.findMany({ where: { id: { in: [...ids] } }, select: PUBLIC_COLUMNS })),
    ...(await tx.revision.findMany({
      where: {
        state: "reference",
        reviewedAt: { lte: new Date(last) },
        figure: { planId },
        // Undone at every one of the instants, it would only be in the way.
        OR: [{ undone: null }, { undone: { undoneAt: { gt: new Date(first) } } }],
      },
      select: PUBLIC_COLUMNS,
    })),
  ];
  return {
    ...known,
    judgements: await loadJudgements(tx, planCode, last),
    ...(await loadRegisterVersions(tx, planCode, last)),
    people: await loadVersions(tx, planCode, last, PEOPLE_KINDS),
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
          ...(row.undone !== null && { undoneAt: row.undone.undoneAt.toISOString() }),
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
  undone: { select: { undoneAt: true } },
} as const;
