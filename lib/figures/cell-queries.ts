import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";

import { loadCatalogue } from "./load-catalogue";
import { loadReporting } from "./load-reporting";
import { loadRevisions } from "./load-revisions";
import { loadStandingRevisions } from "./load-standing-revisions";
import { canEnterFigures } from "./policy";
import { isMine } from "./reporting";
import type { CellState, FigureKey, Revision } from "./types";

/**
 * Lists the state of every indicator of a plan for one scope and year, in the plan's order: one row for each
 * calibre that has anything to show, one row without calibre where nothing was entered yet. `onlyMine`: those of the
 * actor's own unit.
 */
export async function listCells(
  actor: Actor,
  place: Pick<FigureKey, "plan" | "scope" | "year">,
  onlyMine = false,
): Promise<readonly CellState[]> {
  authorise(canEnterFigures(actor));
  return readSnapshot(async (tx) => {
    const facts = await loadCatalogue(tx, place.plan);
    const here = await loadStandingRevisions(tx, facts.planId, actor.id, {
      years: [place.year, place.year],
      scopes: [place.scope],
    });
    const references = await tx.revision.findMany({
      where: {
        state: "reference",
        undone: null,
        figure: { planId: facts.planId, year: place.year, scope: { code: place.scope } },
      },
      select: { id: true },
    });
    const ids = references.map(({ id }) => id);
    const revisions = [...here, ...(await loadRevisions(tx, ids))];
    const reporting = await loadReporting(tx, actor, { id: facts.planId, code: place.plan });
    const shown = facts.indicators.filter(
      ({ code }) => !onlyMine || isMine(reporting, { indicator: code, scope: place.scope }),
    );
    return shown.flatMap(({ code }) => {
      const cells = facts.calibres.flatMap((calibre) => {
        const isHere = ({ key }: Revision) =>
          key.indicator === code && key.calibre === calibre.code;
        const cell = cellState(actor, revisions.filter(isHere), code, calibre.code);
        return cell === null ? [] : [cell];
      });
      return cells.length > 0
        ? cells
        : [{ indicator: code, calibre: null, current: null, open: [] }];
    });
  });
}

/**
 * Gathers the state of one cell from `revisions` of one figure, one approved value at most; null where the actor
 * has nothing to see.
 */
function cellState(
  actor: Actor,
  revisions: readonly Revision[],
  indicator: string,
  calibre: string,
): CellState | null {
  const current = revisions.find(({ state }) => state === "approved") ?? null;
  const mine = revisions.filter(({ authorId }) => authorId === actor.id);
  const latestMine = mine.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  const open = [
    ...(mine.some(({ state }) => state === "draft") ? (["draft"] as const) : []),
    ...(revisions.some(({ state }) => state === "submitted") ? (["submitted"] as const) : []),
    ...(latestMine?.state === "returned" ? (["returned"] as const) : []),
    ...(revisions.some(({ state }) => state === "reference") ? (["reference"] as const) : []),
  ];
  if (current === null && open.length === 0) return null;
  return { indicator, calibre, current, open };
}
