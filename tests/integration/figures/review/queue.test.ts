import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { getReviewQueue } from "@/lib/assessment/review/review-queries";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import {
  movesVerdict,
  reviewSections,
  type JudgedCell,
} from "@/lib/assessment/review/review-sections";
import { saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import type { Revision } from "@/lib/figures/types";
import { decideYear } from "@/lib/figures/years/year-mutations";
import {
  createReviewMembers,
  createReviewWorld,
  type ReviewMembers,
  type ReviewWorld,
} from "@/tests/support/cycle/review-world";
import { statementsOf } from "@/tests/support/drafts/count-statements";
import { submitTogether } from "@/tests/support/drafts/submit-stored";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let members: ReviewMembers;
let world: ReviewWorld;

beforeAll(async () => {
  database = await useTestDatabase();
  members = await createReviewMembers();
});
beforeEach(async () => {
  world = await createReviewWorld(members);
});
afterAll(() => database.cleanup());

const queue = () => getReviewQueue(members.reviewer, world.plan.code);
const send = (value: string, fields: Record<string, string> = {}) =>
  saveAndSubmit(members.analyst, world.entry({ value, year: "2025", ...fields }));
const only = async (): Promise<JudgedCell> => {
  const [cell, ...others] = await queue();
  expect(others).toEqual([]);
  return cell!;
};

describe("a cell of the queue", () => {
  it("has last year's value and the verdict that approving it would give", async () => {
    await world.approved("1200", { year: "2024" });
    await send("1600");
    const cell = await only();
    expect(cell.lastYear).toMatchObject({ value: "1200" });
    expect(cell.judgement).toMatchObject({
      year: 2025,
      isOwnTarget: true,
      counts: true,
      target: { min: 1500 },
      before: { verdict: "awaiting-data" },
      after: { verdict: "met", reason: null },
    });
    expect(cell.judgement?.attainment).toBeCloseTo(1600 / 1500);
    expect(movesVerdict(cell)).toBe(true);

    // What was foretold is what comes.
    await world.decide(members.reviewer, "approve", [cell.revision]);
    const { indicators } = await getPlanAssessment(members.admin, world.plan.code);
    const scale = indicators.find(({ code }) => code === "scale")?.scopes[0];
    expect(scale).toMatchObject({ verdict: "met", attainment: cell.judgement?.attainment });
  });

  it("moves no verdict by a value in another calibre than the target's", async () => {
    await send("9000", { calibre: "core-scale" });
    const { judgement } = await only();
    expect(judgement).toMatchObject({ counts: false, attainment: null });
    expect(judgement?.after).toEqual(judgement?.before);
  });

  it("is judged together with everything else that waits", async () => {
    await send("1400");
    await send("700", { scope: "wuhan" });
    const [province, wuhan] = await queue();
    expect(province?.judgement?.after.verdict).toBe("missed");
    expect(wuhan?.judgement).toMatchObject({ isOwnTarget: false, after: { verdict: null } });
    expect(wuhan?.judgement?.attainment).toBeCloseTo(700 / 1500);
  });

  it("is left out of the judgement where it can only be returned", async () => {
    await send("1600");
    const year = { plan: world.plan.code, year: 2025, dueOn: "", reason: "", seen: 0 };
    await decideYear(members.admin, { ...year, kind: "closed" });
    const cell = await only();
    expect(cell).toMatchObject({ yearClosed: true, judgement: { counts: false } });
    expect(movesVerdict(cell)).toBe(false);
    expect(reviewSections([cell])).toMatchObject({ warned: [cell], plain: [] });
  });
});

it("costs one judgement and as many statements for thirty cells as for one", async () => {
  const scopes = ["province", "wuhan", "xiangyang", "optics-valley"];
  await send("700");
  await queue();
  const { length: one } = await statementsOf(queue);
  const drafts: Revision[] = [];
  for (const year of ["2020", "2021", "2022", "2023", "2024"]) {
    for (const scope of scopes) {
      drafts.push(await saveDraft(members.analyst, world.entry({ scope, year, value: "800" })));
    }
  }
  await submitTogether(members.analyst, drafts);
  expect(await queue()).toHaveLength(21);
  expect(await statementsOf(queue)).toHaveLength(one);
  // Undoing too: all that was decided together in as many statements as one.
  const counts: number[] = [];
  for (const count of [1, 15]) {
    const cells = (await queue()).slice(0, count).map(({ revision }) => revision);
    const decided = await world.decide(members.reviewer, "approve", cells);
    counts.push((await statementsOf(() => world.undo(members.reviewer, decided))).length);
  }
  expect(counts[1]).toBe(counts[0]);
});

describe("the order of the queue", () => {
  it("has what has a warning first, then what moves a verdict, and one's own apart", async () => {
    await send("10", { indicator: "results", scope: "wuhan", year: "2023", explanation: "" });
    await send("31", { indicator: "firms", calibre: "department-count", explanation: "" });
    // Three times last year's value asks for an explanation.
    await world.approved("100", { year: "2024", scope: "wuhan" });
    await send("300", { scope: "wuhan" });
    await saveAndSubmit(members.reviewer, world.entry({ value: "1" })).catch(() => null);
    const { warned, plain, own } = reviewSections(await queue());
    const names = (cells: readonly JudgedCell[]) =>
      cells.map(({ revision: { key } }) => `${key.indicator} ${key.scope}`);
    expect(names(warned)).toEqual(["scale wuhan"]);
    expect(names(plain)).toEqual(["firms province", "results wuhan"]);
    expect(own).toEqual([]);

    await saveAndSubmit(members.admin, world.entry({ value: "5", scope: "xiangyang" }));
    const mine = reviewSections(await getReviewQueue(members.admin, world.plan.code));
    expect(names(mine.own)).toEqual(["scale xiangyang"]);
  });
});
