import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { writeUpload } from "@/lib/exchange/progress-form/upload/mutations";
import { previewUpload } from "@/lib/exchange/progress-form/upload/preview-queries";
import { saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { saveGrid, submitGrid } from "@/lib/figures/drafts/grid-mutations";
import type { CellAnswer } from "@/lib/figures/grid/types";
import type { GridCellInput } from "@/lib/figures/schema";
import { decideYear } from "@/lib/figures/years/year-mutations";
import type { Actor } from "@/lib/access/types";
import { statementsOf } from "@/tests/support/drafts/count-statements";
import { entryInput } from "@/tests/support/entry-input";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { COUNTED, createFormWorld, placeIn } from "@/tests/support/form-plan";
import { GRID_SOURCE, gridCell } from "@/tests/support/grid-cell";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const MOST_TO_SAVE = 14;
const MOST_TO_SUBMIT = 20;

let database: TestDatabase;
let analyst: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  analyst = await createMember("analyst");
  // The first event ever begins the audit chain, the next one asks once whether the secret is the right one.
  plan = await createPlan();
  await save(cellsOf(1));
  await save(cellsOf(1, 1));
});
beforeEach(async () => {
  plan = await createPlan();
});
afterAll(() => database.cleanup());

const PLACES = [2020, 2021, 2022, 2023, 2024, 2025].flatMap((year) =>
  ["province", "wuhan", "xiangyang", "optics-valley"].flatMap((scope) =>
    ["industry-scale", "core-scale", "department-count"].flatMap((calibre) =>
      ["scale", "firms"].map((indicator) => ({ indicator, scope, year, calibre })),
    ),
  ),
);

/** So many cells of the grid, from a place in the list on; each goes on from an answer, if there is one. */
function cellsOf(count: number, from = 0, before: readonly CellAnswer[] = []) {
  return PLACES.slice(from, from + count).map((place, index) =>
    gridCell({
      ...place,
      value: String(100 + index),
      explanation: "已核对",
      revision: before[index]?.revision?.id ?? "",
      lockVersion: before[index]?.revision?.lockVersion ?? null,
      source: { ...GRID_SOURCE, sourceTitle: `统计公报 ${plan.code} ${count}` },
    }),
  );
}

/** Statements for 1, 10 and 100 cells, each of them taken. */
async function countsOf(
  status: CellAnswer["status"],
  write: (count: number, from: number) => Promise<{ cells: readonly CellAnswer[] }>,
): Promise<readonly number[]> {
  const counts: number[] = [];
  let from = 0;
  for (const count of [1, 10, 100]) {
    let answered: readonly CellAnswer[] = [];
    const statements = await statementsOf(async () => {
      answered = (await write(count, from)).cells;
    });
    expect(answered.map((answer) => answer.status)).toEqual(Array(count).fill(status));
    counts.push(statements.length);
    from += count;
  }
  return counts;
}

function expectOneNumber(counts: readonly number[], most: number): void {
  expect(new Set(counts).size).toBe(1);
  expect(counts[0]).toBeLessThanOrEqual(most);
}

const save = (cells: GridCellInput[]) => saveGrid(analyst, { plan: plan.code, cells });
const submit = (cells: GridCellInput[]) => submitGrid(analyst, { plan: plan.code, cells });

describe("the grid runs as many statements for 100 cells as for one", () => {
  it("when it saves new drafts", async () => {
    const counts = await countsOf("saved", (count, from) => save(cellsOf(count, from)));
    expectOneNumber(counts, MOST_TO_SAVE);
  });

  it("when it saves drafts again, and when it discards them", async () => {
    const { cells } = await save(cellsOf(111));
    const again = await countsOf("saved", (count, from) =>
      save(cellsOf(count, from, cells.slice(from))),
    );
    expectOneNumber(again, MOST_TO_SAVE);
    const changed = await save(
      cellsOf(111, 0, cells).map((cell) => ({ ...cell, lockVersion: (cell.lockVersion ?? 0) + 1 })),
    );
    const emptied = await countsOf("emptied", (count, from) =>
      save(cellsOf(count, from, changed.cells.slice(from)).map((cell) => ({ ...cell, value: "" }))),
    );
    expectOneNumber(emptied, MOST_TO_SAVE);
  });

  it("when some are new, some changed, some emptied, some refused and some contested", async () => {
    const admin = await createMember("admin");
    const closed = { kind: "closed", dueOn: "", reason: "", seen: 0 } as const;
    await decideYear(admin, { plan: plan.code, year: 2025, ...closed });
    const { cells } = await save(cellsOf(100));
    const mixed = cellsOf(PLACES.length, 0, cells).map((cell, index) => ({
      ...cell,
      value: ["7", "", "abc", "8"][index % 4]!,
      lockVersion: index % 4 === 3 ? 99 : cell.lockVersion,
      source: { ...cell.source, sourceTitle: `简报 ${plan.code}` },
    }));
    let answered: readonly CellAnswer[] = [];
    const statements = await statementsOf(async () => {
      answered = (await save(mixed)).cells;
    });
    const statuses = new Set(answered.map(({ status }) => status));
    expect([...statuses].toSorted()).toEqual(["conflict", "emptied", "refused", "saved"]);
    expect(statements.length).toBeLessThanOrEqual(MOST_TO_SAVE);
  });

  it("when it submits new cells, and stored drafts", async () => {
    const fresh = await countsOf("submitted", (count, from) => submit(cellsOf(count, from)));
    expectOneNumber(fresh, MOST_TO_SUBMIT);
    plan = await createPlan();
    const { cells } = await save(cellsOf(111));
    const stored = await countsOf("submitted", (count, from) =>
      submit(cellsOf(count, from, cells.slice(from))),
    );
    expectOneNumber(stored, MOST_TO_SUBMIT);
  });
});

describe("the form and the upload go by the road of the grid", () => {
  it("the form runs the statements of one cell of the grid", async () => {
    const grid = await statementsOf(() => save(cellsOf(1)));
    const input = entryInput({ plan: plan.code, scope: "wuhan", value: "5", sourceTitle: "表单" });
    const form = await statementsOf(() => saveDraft(analyst, input));
    expect(form).toEqual(grid);

    const gridSent = await statementsOf(() => submit(cellsOf(2, 30)));
    const sent = { ...input, scope: "xiangyang", sourceTitle: "表单上报" };
    const formSent = await statementsOf(() => saveAndSubmit(analyst, sent));
    expect(formSent).toEqual(gridSent);
  });

  it("the upload runs as many statements for 100 rows as for one", async () => {
    const world = await createFormWorld();
    const names = ["全省", "武汉", "襄阳", "光谷"].flatMap((scope) =>
      Array.from({ length: COUNTED }, (_, index) => `清单${index + 1},${scope},部门统计`),
    );
    const counts: { all: number; writing: number }[] = [];
    // Where nothing stands yet, nothing is read of it.
    await saveDraft(world.analyst, entryInput({ plan: world.plan.code, value: "5" }));
    let from = 0;
    for (const count of [1, 10, 100]) {
      const rows = names.slice(from, from + count).map((name, index) => `${name},${index + 1}`);
      const file = new File([["指标,统计范围,口径,数值", ...rows].join("\r\n")], "a.csv");
      const preview = await previewUpload(world.analyst, placeIn(world), file);
      if (preview.step !== "preview") throw new Error("no preview");
      let written: unknown;
      const statements = await statementsOf(async () => {
        written = await writeUpload(world.analyst, placeIn(world), preview);
      });
      expect(written).toEqual({ step: "written", count });
      const writing = statements.slice(statements.indexOf("BEGIN IMMEDIATE"));
      counts.push({ all: statements.length, writing: writing.length });
      from += count;
    }
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[2]).toEqual(counts[0]);
    expect(counts[0]!.writing).toBeLessThanOrEqual(MOST_TO_SAVE);
  });
});
