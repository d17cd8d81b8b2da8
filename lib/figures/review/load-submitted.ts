import "server-only";

import type { Actor } from "@/lib/access/types";
import type { ReadTransaction } from "@/lib/db/client";
import { cellId } from "@/lib/figures/cell-id";
import { requireByCode } from "@/lib/figures/entry/by-code";
import { loadCatalogue } from "@/lib/figures/load-catalogue";
import { loadRevisions } from "@/lib/figures/load-revisions";
import type { FigureKey, Revision, StatedValue, SubmittedCell } from "@/lib/figures/types";
import { closedAmong } from "@/lib/figures/years/closed-years";
import { loadYearEvents } from "@/lib/figures/years/load-year-events";
import { loadAdoptedIds } from "@/lib/plans/load-adopted-ids";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";

/**
 * Reads what waits for review as `listSubmitted` gives it, inside a snapshot, in as many statements for a hundred cells
 * as for one.
 * @throws DomainError `not-found`
 */
export async function loadSubmitted(
  tx: ReadTransaction,
  actor: Actor,
  planCode: string,
): Promise<readonly SubmittedCell[]> {
  const facts = await loadCatalogue(tx, planCode);
  const rows = await tx.revision.findMany({
    where: { state: "submitted", figure: { planId: facts.planId } },
    select: { id: true },
  });
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const adoptedIds = await loadAdoptedIds(tx, facts.planId, new Date().toISOString());
  const adopted = new Map(
    (await loadRevisions(tx, adoptedIds)).map((revision) => [cellId(revision.key), revision]),
  );
  const closed = closedAmong(await loadYearEvents(tx, facts.planId));
  const cells = (await loadRevisions(tx, ids)).map((revision): SubmittedCell => {
    const { key } = revision;
    const current = adopted.get(cellId(key)) ?? null;
    return {
      revision,
      current,
      lastYear: statedIn(adopted.get(cellId({ ...key, year: key.year - 1 }))),
      indicator: requireByCode(facts.indicators, key.indicator, "unknownIndicator"),
      scope: requireByCode(facts.scopes, key.scope, "unknownScope"),
      calibre: requireByCode(facts.calibres, key.calibre, "unknownCalibre"),
      outdated: (current?.id ?? null) !== revision.basedOn,
      yearClosed: closed.has(key.year),
      own: revision.authorId === actor.id,
    };
  });
  const rank = placeRanks(facts);
  return cells.toSorted(
    (a, b) =>
      (a.revision.submittedAt ?? "").localeCompare(b.revision.submittedAt ?? "") ||
      rank(a.revision.key) - rank(b.revision.key),
  );
}

function statedIn(revision: Revision | undefined): StatedValue | null {
  if (revision === undefined) return null;
  const { value, flag, qualifier, nature } = revision;
  return { value, flag, qualifier, nature };
}

/** Ranks cells as the plan orders them: by indicator, then scope, then year. */
function placeRanks({ indicators, scopes }: PlanFacts): (key: FigureKey) => number {
  const at = (items: readonly { code: string }[], code: string) =>
    items.findIndex((item) => item.code === code);
  return ({ indicator, scope, year }) =>
    (at(indicators, indicator) * scopes.length + at(scopes, scope)) * 10_000 + year;
}
