import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readSnapshot } from "@/lib/db/client";
import { saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { NO_SOURCE } from "@/lib/figures/grid/cell-source";
import { saveGrid, submitGrid } from "@/lib/figures/drafts/grid-mutations";
import { getYearGrid } from "@/lib/figures/grid/grid-queries";
import { listSubmitted } from "@/lib/figures/review/submitted-queries";
import { approveRevision } from "@/lib/figures/review/review-mutations";
import { gridSchema, type GridCellInput, type GridInput } from "@/lib/figures/schema";
import { decideYear } from "@/lib/figures/years/year-mutations";
import type { Revision } from "@/lib/figures/types";
import type { Actor } from "@/lib/access/types";
import { entryInput } from "@/tests/support/entry-input";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { gridCell as cell, GRID_SOURCE as SOURCE } from "@/tests/support/grid-cell";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let analyst: Actor;
let second: Actor;
let reviewer: Actor;
let official: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  analyst = await createMember("analyst", { name: "甲" });
  second = await createMember("analyst", { name: "乙" });
  reviewer = await createMember("reviewer", { name: "丙" });
  official = await createMember("official");
});
afterAll(() => database.cleanup());

/** As the browser sends it. */
function sent(cells: readonly GridCellInput[]): GridInput {
  const form = { plan: plan.code, intent: "save", cells: JSON.stringify(cells) };
  return gridSchema.parse(form);
}

const after = (fields: Partial<GridCellInput>, revision: Revision | null) =>
  cell({ ...fields, revision: revision!.id, lockVersion: revision!.lockVersion });
const countRevisions = (state: string) =>
  readSnapshot((tx) => tx.revision.count({ where: { state, figure: { planId: plan.id } } }));

describe("a pasted block of 120 cells", () => {
  beforeAll(async () => {
    plan = await createPlan();
  });

  const WRONG: readonly (readonly [Partial<GridCellInput>, string])[] = [
    [{ value: "abc" }, "figures.errors.unexpectedCharacter"],
    [{ value: "1,50" }, "figures.errors.ambiguousSeparator"],
    [{ value: "12-15" }, "figures.errors.range"],
    [{ value: "7.25" }, "checks.tooManyDecimals"],
    [{ value: "-3" }, "checks.negativeCount"],
    [{ value: "约超5" }, "figures.errors.twoQualifiers"],
    [{ value: "15万" }, "figures.errors.scaleWithoutUnit"],
    [{ value: "15台" }, "figures.errors.otherUnit"],
    [{ value: "1." }, "figures.errors.incompleteNumber"],
    [{ value: "约" }, "figures.errors.numberMissing"],
    [{ value: "1".repeat(70) }, "figures.errors.valueTooLong"],
    [{ value: "1234567890123456.7" }, "figures.errors.tooManyDigits"],
    [{ value: "5", scope: "nowhere" }, "figures.errors.unknownScope"],
    [{ value: "5", calibre: "none" }, "figures.errors.unknownCalibre"],
    [{ value: "5", indicator: "firms", year: 2099 }, "figures.errors.yearOutOfRange"],
  ];

  const places = ["province", "wuhan", "xiangyang", "optics-valley"].flatMap((scope) =>
    [2020, 2021, 2022, 2023, 2024, 2025].flatMap((year) =>
      ["industry-scale", "core-scale", "department-count"].flatMap((calibre) =>
        ["scale", "firms"].map((indicator) => ({ indicator, scope, year, calibre })),
      ),
    ),
  );

  it("keeps the 105 right ones, names what is wrong with each of the other 15", async () => {
    const scale = places.filter(({ indicator }) => indicator === "scale").slice(0, 15);
    const rest = places.filter((place) => !scale.includes(place)).slice(0, 105);
    const wrong = WRONG.map(([fields], index) => cell({ ...scale[index], ...fields }));
    const right = rest.map((place, index) => cell({ ...place, value: `${index + 1}` }));
    const { cells } = await saveGrid(analyst, sent([...wrong, ...right]));
    expect(cells.slice(0, 15).map(({ status, messages }) => [status, messages[0]?.key])).toEqual(
      WRONG.map(([, key]) => ["refused", key]),
    );
    expect(cells.slice(15).every(({ status }) => status === "saved")).toBe(true);
    expect(await countRevisions("draft")).toBe(105);
    const sources = await readSnapshot((tx) =>
      tx.source.count({ where: { title: SOURCE.sourceTitle } }),
    );
    expect(sources).toBe(1);
  });
});

describe("submitting together", () => {
  beforeAll(async () => {
    plan = await createPlan();
    const first = await saveAndSubmit(
      analyst,
      entryInput({ plan: plan.code, year: "2023", value: "516" }),
    );
    await approveRevision(reviewer, { revision: first.id, lockVersion: first.lockVersion });
  });

  it("is all or nothing, and a slip needs its explanation, which the reviewer reads", async () => {
    const firms = { indicator: "firms", calibre: "department-count" };
    const cells = [cell({ value: "7000" }), cell({ ...firms, value: "20" })];
    const refused = await submitGrid(analyst, sent(cells));
    expect(refused.done).toBe(false);
    expect(refused.cells).toHaveLength(1);
    expect(refused.cells[0]?.messages.map(({ key }) => key)).toEqual([
      "checks.explanationMissing",
      "checks.scaleSlip",
    ]);
    expect(await countRevisions("submitted")).toBe(0);
    expect(await countRevisions("draft")).toBe(0);

    const explained = [{ ...cells[0]!, explanation: "新增整机企业并表" }, cells[1]!];
    const done = await submitGrid(analyst, sent(explained));
    expect(done).toMatchObject({ done: true, cells: [{ status: "submitted" }, {}] });
    const waiting = await listSubmitted(reviewer, plan.code);
    expect(waiting).toHaveLength(2);
    expect(waiting[0]?.revision.submission).toEqual(expect.any(String));
    expect(new Set(waiting.map(({ revision }) => revision.submission)).size).toBe(1);
    const slip = waiting.find(({ revision }) => revision.value === "7000")!.revision;
    expect(slip.findings.map(({ code }) => code)).toEqual(["scale-slip"]);
    expect(slip.explanation).toBe("新增整机企业并表");
    const approved = await approveRevision(reviewer, {
      revision: slip.id,
      lockVersion: slip.lockVersion,
    });
    expect(approved.findings).toHaveLength(1);
    await expect(
      readSnapshot((tx) =>
        tx.revision.findUniqueOrThrow({ where: { id: approved.id }, select: { findings: true } }),
      ),
    ).resolves.toMatchObject({ findings: expect.stringContaining("scale-slip") as string });
  });

  it("judges a running count among the cells sent with it, and refuses one that falls", async () => {
    const results = { indicator: "results", calibre: "department-count", scope: "wuhan" };
    const falling = [
      cell({ ...results, year: 2023, value: "20" }),
      cell({ ...results, year: 2024, value: "19" }),
    ];
    const { done, cells } = await submitGrid(analyst, sent(falling));
    expect(done).toBe(false);
    expect(cells.flatMap(({ messages }) => messages.map(({ key }) => key))).toContain(
      "checks.cumulativeFalls",
    );
  });

  it("asks for a source", async () => {
    const { cells } = await submitGrid(
      analyst,
      sent([cell({ scope: "xiangyang", source: NO_SOURCE })]),
    );
    expect(cells[0]?.messages.map(({ key }) => key)).toContain("figures.errors.sourceMissing");
  });
});

describe("two people, two windows", () => {
  beforeAll(async () => {
    plan = await createPlan();
  });

  it("offers both values and overwrites none", async () => {
    const [first] = (await saveGrid(analyst, sent([cell({ value: "700" })]))).cells;
    const again = after({ value: "710" }, first!.revision);
    const [newer] = (await saveGrid(analyst, sent([again]))).cells;
    const [stale] = (await saveGrid(analyst, sent([{ ...again, value: "720" }]))).cells;
    expect(stale).toMatchObject({ status: "conflict", revision: { value: "710", state: "draft" } });
    const [mine] = (await saveGrid(analyst, sent([after({ value: "720" }, newer!.revision)])))
      .cells;
    expect(mine).toMatchObject({ status: "saved", revision: { value: "720" } });

    const other = await saveAndSubmit(second, entryInput({ plan: plan.code, value: "705" }));
    const grid = await getYearGrid(analyst, plan.code, {
      kind: "year",
      year: 2024,
      scope: "province",
    });
    const shown = grid.rows.flatMap(({ cells }) => cells).find(({ draft }) => draft !== null)!;
    expect(shown).toMatchObject({
      draft: { value: "720" },
      submitted: { value: "705", authorName: "乙" },
      isOwnSubmission: false,
    });
    const answer = await submitGrid(analyst, sent([after({ value: "720" }, mine!.revision)]));
    expect(answer).toMatchObject({
      done: false,
      cells: [{ status: "conflict", revision: { id: other.id, value: "705" } }],
    });
  });

  it("discards an emptied draft but keeps one with notes, and never touches evidence", async () => {
    const place = { scope: "wuhan" };
    const [saved] = (await saveGrid(analyst, sent([cell({ ...place, value: "5" })]))).cells;
    const emptied = after({ ...place, value: "" }, saved!.revision);
    expect((await saveGrid(analyst, sent([emptied]))).cells[0]?.status).toBe("emptied");

    const noted = await saveDraft(
      analyst,
      entryInput({ plan: plan.code, scope: "wuhan", value: "6", evidence: "第3页" }),
    );
    const [changed] = (await saveGrid(analyst, sent([after({ ...place, value: "" }, noted)])))
      .cells;
    expect(changed).toMatchObject({
      status: "saved",
      revision: { value: null, evidence: "第3页" },
    });
  });

  it("keeps each cell's own source, and the one it has where none is named", async () => {
    const place = { scope: "optics-valley" };
    const other = { ...SOURCE, sourceTitle: "工作报告" };
    const { cells } = await saveGrid(
      analyst,
      sent([cell(place), cell({ ...place, year: 2023, source: other })]),
    );
    expect(cells.map(({ revision }) => revision?.source?.title)).toEqual(["统计公报", "工作报告"]);
    const unnamed = after({ ...place, value: "5", source: NO_SOURCE }, cells[0]!.revision);
    const [again] = (await saveGrid(analyst, sent([unnamed]))).cells;
    expect(again?.revision).toMatchObject({ value: "5", source: { title: "统计公报" } });
  });

  it("leaves no draft of a change that was taken back, but one that has a reason", async () => {
    const place = { scope: "xiangyang", value: "50" };
    const key = { plan: plan.code, scope: "xiangyang" };
    const first = await saveAndSubmit(second, entryInput({ ...key, value: "40" }));
    await approveRevision(reviewer, { revision: first.id, lockVersion: first.lockVersion });
    const change = cell({ ...place, basedOn: first.id });
    const [draft] = (await saveGrid(analyst, sent([change]))).cells;
    const back = after({ ...change, value: "40" }, draft!.revision);
    const reasoned = { ...back, reason: "来源更正" };
    const [kept] = (await saveGrid(analyst, sent([reasoned]))).cells;
    expect(kept).toMatchObject({ status: "saved", revision: { value: "40" } });
    const [changed] = (await saveGrid(analyst, sent([after(change, kept!.revision)]))).cells;
    const again = after({ ...change, value: "40" }, changed!.revision);
    const [gone] = (await saveGrid(analyst, sent([again]))).cells;
    expect(gone).toMatchObject({ status: "emptied", revision: null });
  });

  it("is for those who enter figures only", async () => {
    for (const actor of [official, reviewer]) {
      await expect(saveGrid(actor, sent([cell()]))).rejects.toMatchObject({ code: "forbidden" });
      await expect(submitGrid(actor, sent([cell()]))).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("a closed year", () => {
  it("keeps and submits nothing, and says why", async () => {
    plan = await createPlan();
    const open = { plan: plan.code, year: 2024, seen: 0, dueOn: "", reason: "" };
    const admin = await createMember("admin", { name: "管" });
    await decideYear(admin, { ...open, kind: "closed" });
    const refused = {
      status: "refused",
      revision: null,
      messages: [{ key: "reporting.errors.yearClosed", values: { year: "2024" } }],
    };
    const cells = sent([cell(), cell({ scope: "wuhan", year: 2023 })]);
    expect((await submitGrid(analyst, cells)).cells).toEqual([expect.objectContaining(refused)]);
    expect(await countRevisions("submitted")).toBe(0);
    const saved = await saveGrid(analyst, cells);
    expect(saved.cells).toMatchObject([refused, { status: "saved" }]);

    const lens = { kind: "indicator", indicator: "scale", calibre: "industry-scale" } as const;
    const grid = await getYearGrid(analyst, plan.code, lens);
    expect(grid.closedYears).toMatchObject([{ year: 2024, actorName: "管" }]);
    const years = grid.rows[0]!.cells.map(({ key, year }) => [key.year, year]);
    expect(years).toContainEqual([2024, "closed"]);
    expect(years).toContainEqual([2023, "open"]);
    await decideYear(admin, { ...open, seen: 1, kind: "reopened", reason: "更正" });
    expect((await getYearGrid(analyst, plan.code, lens)).closedYears).toEqual([]);
  });
});
