import "server-only";

import { authorise, requireFound } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import { getFormOptions } from "@/lib/figures/entry/form-options";
import { loadReporting } from "@/lib/figures/load-reporting";
import { loadStandingRevisions } from "@/lib/figures/load-standing-revisions";
import { canEnterFigures } from "@/lib/figures/policy";
import { isYearClosed } from "@/lib/figures/years/closed-years";
import type { FigureKey, Revision } from "@/lib/figures/types";
import { loadCounted } from "@/lib/records/counted/load-counted";
import type { Actor } from "@/lib/access/types";

import { cellName, usualCalibre } from "./cell-name";
import type { FormCell, FormSelection, ProgressForm } from "./types";

/**
 * Reads the progress form of a year for one scope or all, in the plan's order: a line for every calibre that has
 * a value this year or last, and for an indicator without any, one in its usual calibre.
 * @throws DomainError `forbidden`, `not-found` for an unknown plan
 */
export async function getProgressForm(actor: Actor, place: FormSelection): Promise<ProgressForm> {
  authorise(canEnterFigures(actor));
  const { catalogue, calibresInUse } = await getFormOptions(actor, place.plan);
  const { rows, yearClosed, reporting, counted } = await readSnapshot(async (tx) => {
    const where = { code: place.plan };
    const plan = requireFound(await tx.plan.findUnique({ where, select: { id: true } }), "plan");
    const rows = await loadStandingRevisions(tx, plan.id, actor.id, {
      years: [place.year - 1, place.year],
      ...(place.scope !== null && { scopes: [place.scope] }),
    });
    const reporting = await loadReporting(tx, actor, { id: plan.id, code: place.plan });
    const counted = await loadCounted(tx, place.plan);
    return { rows, reporting, counted, yearClosed: await isYearClosed(tx, plan.id, place.year) };
  });
  const byCell = groupByCell(rows);
  const at = (key: FigureKey) => byCell.get(cellName(key)) ?? [];
  const scopes = catalogue.scopes.filter(
    ({ code }) => place.scope === null || code === place.scope,
  );
  const groups = scopes.flatMap(({ code: scope }) =>
    catalogue.indicators.map(({ code: indicator }) =>
      catalogue.calibres.map((calibre) => {
        const key = { plan: place.plan, scope, indicator, year: place.year, calibre: calibre.code };
        return toCell(actor, key, at(key), at({ ...key, year: place.year - 1 }));
      }),
    ),
  );
  const lines = groups.flatMap((group) => {
    const known = group.filter(isKnown);
    if (known.length > 0) return known;
    const usual = usualCalibre({ catalogue, calibresInUse }, group[0]?.key.indicator ?? "");
    return group.filter(({ key }) => key.calibre === usual);
  });
  const cells = groups.flat();
  return { place, yearClosed, reporting, counted, catalogue, calibresInUse, cells, lines };
}

/**
 * Gathers what is known of a cell. `revisions` and `before` are of one figure each, newest first and with one
 * approved value at most.
 */
function toCell(
  actor: Actor,
  key: FigureKey,
  revisions: readonly Revision[],
  before: readonly Revision[],
): FormCell {
  const inState = (state: Revision["state"], among: readonly Revision[]) =>
    among.find((revision) => revision.state === state) ?? null;
  const mine = revisions.filter(({ authorId }) => authorId === actor.id);
  const latest = mine.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  return {
    key,
    current: inState("approved", revisions),
    lastYear: inState("approved", before),
    draft: inState("draft", mine),
    submitted: inState("submitted", revisions),
    returned: latest?.state === "returned" ? latest : null,
  };
}

function isKnown({ current, lastYear, draft, submitted, returned }: FormCell): boolean {
  return [current, lastYear, draft, submitted, returned].some((revision) => revision !== null);
}

function groupByCell(revisions: readonly Revision[]): ReadonlyMap<string, readonly Revision[]> {
  const groups = new Map<string, Revision[]>();
  for (const revision of revisions) {
    const name = cellName(revision.key);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [revision]);
    else group.push(revision);
  }
  return groups;
}
