import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { chinaYear } from "@/lib/i18n/china-time";
import type { Actor } from "@/lib/access/types";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";
import type { TargetVersion } from "@/lib/plans/types";
import { targetInForce } from "@/lib/figures/entry/target-in-force";
import type { CompletenessCell } from "@/lib/figures/years/completeness";
import { knownBeside } from "@/lib/figures/checks/known-beside";
import { loadYearEvents } from "@/lib/figures/years/load-year-events";
import { loadCompletenessOnce } from "@/lib/figures/years/load-completeness";
import { yearStateOf, type YearEvent } from "@/lib/figures/years/year-state";
import { cellId } from "@/lib/figures/cell-id";
import { loadCalibresInUse } from "@/lib/figures/load-calibres-in-use";
import { loadCatalogue } from "@/lib/figures/load-catalogue";
import { loadKnownValues } from "@/lib/figures/load-known-values";
import { loadReporting } from "@/lib/figures/load-reporting";
import { loadStandingRevisions } from "@/lib/figures/load-standing-revisions";
import { canEnterFigures } from "@/lib/figures/policy";
import { isMine, keptFor } from "@/lib/figures/reporting";
import type { FigureKey, Revision, StatedValue } from "@/lib/figures/types";

import { gridLayout, mineAmong, placeOf, type LaidRow } from "./grid-layout";
import { gridPieces, onSheet } from "./grid-sheets";
import type { ClosedYear, GridCell, GridColumn, GridLens, YearGrid } from "./types";

/**
 * Reads all cells of a lens (`onlyMine`: rows and columns in which the actor's unit has any) with what stands beside
 * each: adopted values, targets, the actor's own drafts and returned ones, and what anybody has submitted.
 * @throws DomainError `forbidden`, `not-found` for an unknown plan
 */
export async function getYearGrid(
  actor: Actor,
  planCode: string,
  lens: GridLens,
  onlyMine = false,
): Promise<YearGrid> {
  authorise(canEnterFigures(actor));
  return readSnapshot(async (tx) => {
    const facts = await loadCatalogue(tx, planCode);
    const { plan, indicators, scopes, calibres, sources } = facts;
    const catalogue = { plan, indicators, scopes, calibres, sources };
    const calibresInUse = await loadCalibresInUse(tx, facts);
    const currentYear = chinaYear(Date.now());
    const whole = gridLayout(lens, { catalogue, calibresInUse });
    const reporting = await loadReporting(tx, actor, { id: facts.planId, code: planCode });
    const own = reporting.unit === null ? null : { unit: reporting.unit.name, only: onlyMine };
    const keyOf = (row: LaidRow, column: GridColumn): FigureKey => {
      const { indicator, calibre } = row;
      return { plan: plan.code, indicator, calibre, ...placeOf(lens, row, column) };
    };
    const wanted =
      own?.only === true
        ? mineAmong(whole, (row, column) => isMine(reporting, keyOf(row, column)))
        : whole;
    const pieces = gridPieces(lens, wanted, scopes);
    const { layout, sheets } = onSheet(lens, wanted, pieces, {
      dimensions: facts.dimensions,
      missing:
        pieces.length > 1 && lens.kind === "year"
          ? (await loadMissing(tx, facts, lens.year)).filter(
              (cell) => own?.only !== true || isMine(reporting, cell),
            )
          : [],
    });
    const shown = [...new Set(layout.rows.map(({ indicator }) => indicator))];
    const years = lens.kind === "year" ? [lens.year] : layout.columns.map(({ year }) => year ?? 0);
    const closedYears = closedAmong(years, await loadYearEvents(tx, facts.planId));
    const within = {
      years: [Math.min(...years) - 1, Math.max(...years)] as const,
      indicators: shown,
    };
    const byCell = new Map<string, Revision[]>();
    for (const revision of await loadStandingRevisions(tx, facts.planId, actor.id, within)) {
      const id = cellId(revision.key);
      byCell.set(id, [...(byCell.get(id) ?? []), revision]);
    }
    const cellOf = (key: FigureKey): GridCell => {
      const id = cellId(key);
      const here = byCell.get(id) ?? [];
      const own = here.filter(({ authorId }) => authorId === actor.id);
      const [latest] = own;
      const submitted = here.find(({ state }) => state === "submitted") ?? null;
      return {
        id,
        key,
        current: withoutNotes(currentOf(here)),
        lastYear: statedIn(currentOf(byCell.get(cellId({ ...key, year: key.year - 1 })) ?? [])),
        target: comparableTarget(targetInForce(facts, key), key),
        draft: own.find(({ state }) => state === "draft") ?? null,
        submitted,
        isOwnSubmission: submitted?.authorId === actor.id,
        returned: latest?.state === "returned" ? latest : null,
        year: closedYears.some(({ year }) => year === key.year)
          ? "closed"
          : key.year > currentYear
            ? "future"
            : "open",
        isMine: isMine(reporting, key),
        keptFor: keptFor(reporting, key)?.name ?? null,
      };
    };
    const rows = layout.rows.map((row) => ({
      ...row,
      cells: layout.columns.map((column) => cellOf(keyOf(row, column))),
    }));
    return {
      lens,
      catalogue,
      currentYear,
      closedYears,
      known: knownBeside(await loadKnownValues(tx, facts.planId, shown), {
        scopes: new Set(rows.flatMap(({ cells }) => cells.map(({ key }) => key.scope))),
        years: new Set(years),
      }),
      own,
      sheets,
      columns: layout.columns,
      rows,
    };
  });
}

/** Lists the cells of a year that nobody has begun. */
async function loadMissing(
  tx: ReadTransaction,
  facts: PlanFacts,
  year: number,
): Promise<readonly CompletenessCell[]> {
  const cells = await loadCompletenessOnce(tx, facts, yearStateOf(year, []));
  return cells.filter(({ status }) => status === "missing");
}

function closedAmong(
  years: readonly number[],
  events: readonly YearEvent[],
): readonly ClosedYear[] {
  return years.flatMap((year) => {
    const last = yearStateOf(year, events).events.find(({ kind }) => kind !== "due");
    return last?.kind === "closed" ? [{ year, actorName: last.actorName, at: last.at }] : [];
  });
}

/** Keeps a target only where its calibre is that of the cell beside it; else null. */
function comparableTarget(target: TargetVersion | null, key: FigureKey): TargetVersion | null {
  return target?.calibre === key.calibre ? target : null;
}

/** Leaves out of an adopted value what the grid shows nowhere: a hundred of them are sent to the page. */
function withoutNotes(revision: Revision | null): Revision | null {
  if (revision === null) return null;
  const notes = { evidence: null, publicNoteZh: null, publicNoteEn: null, reviewerNote: null };
  return { ...revision, ...notes, reason: null, explanation: null, findings: [] };
}

function statedIn(revision: Revision | null): StatedValue | null {
  if (revision === null) return null;
  const { value, flag, qualifier, nature } = revision;
  return { value, flag, qualifier, nature };
}

function currentOf(revisions: readonly Revision[]): Revision | null {
  return (
    revisions
      .filter(({ state }) => state === "approved")
      .toSorted(
        (a, b) => (b.reviewedAt ?? "").localeCompare(a.reviewedAt ?? "") || b.number - a.number,
      )[0] ?? null
  );
}
