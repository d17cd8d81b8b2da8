import { join } from "node:path";

import type { Actor } from "@/lib/access/types";
import { applyMigrations } from "@/lib/db/migrate";
import { saveGrid, submitGrid } from "@/lib/figures/drafts/grid-mutations";
import { getYearGrid } from "@/lib/figures/grid/grid-queries";
import type { GridAnswer, GridCell } from "@/lib/figures/grid/types";
import { reviewTogether } from "@/lib/figures/review/review-mutations";
import { listSubmitted } from "@/lib/figures/review/submitted-queries";
import { undoDecisions } from "@/lib/figures/review/undo-mutations";
import { gridSchema } from "@/lib/figures/schema";
import { createMember, createPlan } from "@/tests/support/factories";

import { switchDatabase } from "./databases";
import type { Result } from "./measure";
import { SOURCE } from "./save-cell";
import { isBlind, readRevisions, type Stored } from "./stored-revisions";

const YEAR = 2024;
/** How long they work; ten minutes for a soak: `SOAK_SECONDS=600 BENCH_ONLY=OneYear npm run bench`. */
const SECONDS = Number(process.env.SOAK_SECONDS ?? 20);
const TYPED_AT_ONCE = 6;

/** What the site has acknowledged of a revision last: its value, and how far it has come. */
interface Acknowledged {
  value: number;
  state: "draft" | "gone" | "submitted" | "approved" | "returned";
  undone: boolean;
}

/** What was acknowledged, by revision, and how often each thing was done or refused. */
interface Journal {
  readonly revisions: Map<string, Acknowledged>;
  readonly counts: Record<string, number>;
}

/**
 * Two analysts and a reviewer work in the same cells of one year at once, each from a page that may be old by then.
 * Afterwards every acknowledgement is held against what is stored, and every approval against the one before it.
 */
export async function measureOneYear(folder: string): Promise<readonly Result[]> {
  const file = join(folder, "one-year.db");
  await applyMigrations(`file:${file}`);
  await switchDatabase(`file:${file}`);
  const { code } = await createPlan();
  const [first, second] = [await createMember("analyst"), await createMember("analyst")];
  const reviewer = await createMember("reviewer");
  const journal: Journal = { revisions: new Map(), counts: {} };
  const until = performance.now() + SECONDS * 1000;
  await Promise.all([
    repeat(until, () => enter(first, code, journal)),
    repeat(until, () => enter(second, code, journal)),
    repeat(until, () => review(reviewer, code, journal)),
  ]);
  const { lost, overwritten } = await compare(journal);
  const done = Object.entries(journal.counts).map(([what, count]) => `${count} ${what}`);
  const what = `Two analysts and a reviewer in one year, ${SECONDS} s`;
  return [{ what, result: `${lost} lost, ${overwritten} overwritten; ${done.join(", ")}` }];
}

async function repeat(until: number, task: () => Promise<void>): Promise<void> {
  while (performance.now() < until) {
    await task();
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
  }
}

function count({ counts }: Journal, what: string, by = 1): void {
  counts[what] = (counts[what] ?? 0) + by;
}

/** Opens the grid, types into some cells after a while, and sends them. Now and then empties a cell or submits. */
async function enter(analyst: Actor, plan: string, journal: Journal): Promise<void> {
  const lens = { kind: "year", year: YEAR, scope: null } as const;
  const grid = await getYearGrid(analyst, plan, lens);
  const cells = grid.rows
    .flatMap((row) => row.cells)
    .filter(({ key }) => key.indicator === "scale" && key.scope !== "optics-valley");
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
  const chosen = cells.filter(() => Math.random() < TYPED_AT_ONCE / cells.length);
  if (chosen.length === 0) return;
  const intent = Math.random() < 0.4 ? "submit" : "save";
  const empties = intent === "save" && Math.random() < 0.1;
  const sent = chosen.map((cell) =>
    typed(cell, empties ? "" : `${600 + Math.round(Math.random() * 9000) / 10}`),
  );
  const input = gridSchema.parse({ intent, plan, cells: JSON.stringify(sent) });
  noteAnswer(journal, chosen, await (intent === "save" ? saveGrid : submitGrid)(analyst, input));
}

function typed({ key, draft, current }: GridCell, value: string) {
  return {
    ...{ indicator: key.indicator, scope: key.scope, year: key.year, calibre: key.calibre },
    value,
    nature: "actual",
    reason: "更正",
    explanation: "浸泡试验",
    revision: draft?.id ?? "",
    lockVersion: draft?.lockVersion ?? null,
    basedOn: current?.id ?? "",
    source: SOURCE,
  };
}

function noteAnswer(journal: Journal, cells: readonly GridCell[], answer: GridAnswer): void {
  for (const { id, status, revision } of answer.cells) {
    if (!answer.done && status === "submitted") continue;
    count(journal, status);
    if (status === "emptied") {
      const draft = cells.find((cell) => cell.id === id)?.draft;
      const known = draft && journal.revisions.get(draft.id);
      if (known) known.state = "gone";
    }
    if (revision === null || (status !== "saved" && status !== "submitted")) continue;
    const state = status === "saved" ? "draft" : "submitted";
    journal.revisions.set(revision.id, { value: Number(revision.value), state, undone: false });
  }
}

/** Opens the list, looks a while, decides on some of it, and now and then takes the decision back. */
async function review(reviewer: Actor, plan: string, journal: Journal): Promise<void> {
  const waiting = (await listSubmitted(reviewer, plan)).map(({ revision }) => revision);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 80));
  const chosen = waiting.filter(() => Math.random() < 0.5);
  if (chosen.length === 0) return;
  const decision = Math.random() < 0.7 ? "approve" : "return";
  const cells = chosen.map(({ id, lockVersion }) => ({ revision: id, lockVersion }));
  const decided = await attempt(journal, () =>
    reviewTogether(reviewer, { decision, note: "请核对", cells }),
  );
  for (const { id, value, state } of decided ?? []) {
    count(journal, state);
    if (state !== "approved" && state !== "returned") throw new Error(`Decided as ${state}`);
    journal.revisions.set(id, { value: Number(value), state, undone: false });
  }
  if (decided === null || Math.random() > 0.2) return;
  const refs = decided.map(({ id, lockVersion }) => ({ revision: id, lockVersion }));
  const again = await attempt(journal, () => undoDecisions(reviewer, refs));
  if (again === null) return;
  count(journal, "undone", again.length);
  for (const { id } of decided) {
    const known = journal.revisions.get(id);
    if (known) known.undone = true;
  }
  for (const { id, value } of again) {
    journal.revisions.set(id, { value: Number(value), state: "submitted", undone: false });
  }
}

/** Null where it was refused, as it may be: somebody was quicker. */
async function attempt<Value>(journal: Journal, task: () => Promise<Value>): Promise<Value | null> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "DomainError") throw error;
    count(journal, "decisions refused");
    return null;
  }
}

/**
 * `lost`: acknowledged and not stored so. `overwritten`: approved in the place of another value than the one that its
 * author had before them.
 */
async function compare({ revisions }: Journal): Promise<{ lost: number; overwritten: number }> {
  const rows = await readRevisions();
  const stored = new Map(rows.map((row) => [row.id, row]));
  const lost = [...revisions].filter(([id, known]) => !isKept(stored.get(id), known)).length;
  return { lost, overwritten: rows.filter((row) => isBlind(row, rows)).length };
}

function isKept(row: Stored | undefined, { value, state, undone }: Acknowledged): boolean {
  if (state === "gone") return row === undefined || row.state !== "draft";
  if (row === undefined) return false;
  return row.value === value && row.state === state && (row.undoneAt !== null) === undone;
}
