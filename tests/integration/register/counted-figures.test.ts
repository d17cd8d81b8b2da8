import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import { saveGrid, submitGrid } from "@/lib/figures/drafts/grid-mutations";
import { getYearGrid } from "@/lib/figures/grid/grid-queries";
import {
  approveRevision,
  returnRevision,
  reviewTogether,
} from "@/lib/figures/review/review-mutations";
import { gridSchema, type GridCellInput } from "@/lib/figures/schema";
import { saveRecord } from "@/lib/records/mutations";
import { declareCount, writeCount } from "@/lib/register/count-mutations";
import { approveAs, createRecordsWorld, PLAN } from "@/tests/support/records/records-world";
import { outcomeOf, inShort } from "@/tests/support/facts-world";
import { gridCell } from "@/tests/support/grid-cell";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const INDICATOR = "little-giants";
const YEAR = 2025;

let database: TestDatabase;
let analyst: Actor;
let reviewer: Actor;
let admin: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  ({ analyst, reviewer, admin } = await createRecordsWorld(database));
  const declared = await declareCount(admin, {
    ...{ plan: PLAN, indicator: INDICATOR, seen: 0, source: "press-2", intent: "declare" },
    ...{ reasonZh: "名单即口径", reasonEn: "The list is the count", why: "" },
  });
  await approve(declared);
});
afterAll(() => database.cleanup());

const approve = (saved: { id: string; lockVersion: number }) => approveAs(reviewer, saved);

async function recognise(scopes: string[], seen: number): Promise<void> {
  const title = { zh: "示例智能有限公司", en: "Example" };
  const payload = {
    ...{ title, words: null, note: null, sources: ["press-2"], indicators: [INDICATOR], scopes },
    ...{ position: 0, sort: "firm", state: "recognised", status: null, year: YEAR },
    ...{ decidedOn: "2025-06", document: "名单", organisationCode: null, others: [] },
  };
  const record = { plan: PLAN, kind: "entry", code: "example", payload } as const;
  const reason = seen === 0 ? "" : "申报范围有误";
  await approve(await saveRecord(analyst, { ...record, reason, withdrawn: false, seen }, "submit"));
}

/** Draft values by scope. */
async function drafts(): Promise<Record<string, string>> {
  const rows = await readSnapshot((tx) =>
    tx.revision.findMany({
      where: { state: "draft", figure: { indicator: { code: INDICATOR }, year: YEAR } },
      select: { value: true, figure: { select: { scope: { select: { code: true } } } } },
    }),
  );
  return Object.fromEntries(rows.map(({ value, figure }) => [figure.scope.code, String(value)]));
}

async function adoptDrafts(): Promise<void> {
  const grid = await getYearGrid(analyst, PLAN, { kind: "year", year: YEAR, scope: null });
  const open = grid.rows.flatMap((row) => row.cells).filter(({ draft }) => draft !== null);
  const cells = open.map(({ key, draft, current }) => ({
    ...{ indicator: key.indicator, scope: key.scope, year: key.year, calibre: key.calibre },
    ...{
      value: String(draft?.value),
      nature: "actual",
      reason: "按台账计数",
      explanation: "按台账计数",
    },
    ...{ revision: draft?.id, lockVersion: draft?.lockVersion, basedOn: current?.id ?? "" },
    source: { source: "press-2" },
  }));
  const input = gridSchema.parse({ intent: "submit", plan: PLAN, cells: JSON.stringify(cells) });
  const answer = await submitGrid(analyst, input);
  expect(answer.cells.flatMap(({ messages }) => messages)).toEqual([]);
  expect(answer).toMatchObject({ done: true });
  for (const { revision } of answer.cells) {
    const { id = "", lockVersion = 0 } = revision ?? {};
    await approveRevision(reviewer, { revision: id, lockVersion });
  }
}

it("writes the count of the whole and of each part that claims one, and 0 where a part has lost its claim", async () => {
  const input = { plan: PLAN, indicator: INDICATOR, year: YEAR };
  await recognise(["xiangyang"], 0);
  await writeCount(analyst, input);
  expect(await drafts()).toMatchObject({ province: "1", xiangyang: "1" });
  expect(await drafts()).not.toHaveProperty("yichang");
  await adoptDrafts();
  await recognise(["yichang"], 1);
  await writeCount(analyst, input);
  expect(await drafts()).toEqual({ xiangyang: "0", yichang: "1" });
});

it("says of one's own drafts in the way that they are drafts, and not that another window typed them", async () => {
  const input = { plan: PLAN, indicator: INDICATOR, year: YEAR };
  const before = await drafts();
  await expect(writeCount(analyst, input)).rejects.toMatchObject({
    code: "conflict",
    reference: { key: "register.errors.ownDraft" },
  });
  expect(await drafts()).toEqual(before);
});

describe("a number that the register contradicts", () => {
  const CELL = { indicator: INDICATOR, scope: "province", year: YEAR, calibre: "department-count" };

  async function messagesOf(write: typeof saveGrid, fields: Partial<GridCellInput>) {
    const standing = await readSnapshot((tx) =>
      tx.revision.findFirst({
        where: {
          state: "approved",
          figure: { indicator: { code: INDICATOR }, scope: { code: "province" }, year: YEAR },
        },
        orderBy: { reviewedAt: "desc" },
        select: { id: true },
      }),
    );
    const source = { ...gridCell().source, source: "press-2" };
    const cell = gridCell({ ...CELL, basedOn: standing?.id ?? "", source, ...fields });
    const { cells } = await write(analyst, { plan: PLAN, cells: [cell] });
    return cells.flatMap(({ messages }) => messages);
  }

  it.each([
    ["typed", saveGrid],
    ["submitted", submitGrid],
  ])("is refused where it is %s, with the number of the register", async (_how, write) => {
    expect(
      await messagesOf(write, { value: "9", reason: "更正", explanation: "见说明" }),
    ).toMatchObject([
      {
        key: "figures.errors.countedFromRegister",
        values: { count: "1", value: "9", year: "2025" },
      },
    ]);
  });

  it.each([
    ["the register's own", { value: "1" }],
    ["a forecast", { value: "9", nature: "forecast" }],
    ["of a year that is not over", { value: "9", year: new Date().getFullYear() }],
    ["of a year before the first that the register knows", { value: "9", year: 2024, basedOn: "" }],
    ["of another calibre", { value: "9", calibre: "firm-directory" }],
    ["of another indicator", { value: "9", indicator: "scenarios" }],
  ] as const)("is none where it is %s", async (_what, fields) => {
    const told = await messagesOf(saveGrid, fields);
    expect(told.map(({ key }) => key)).not.toContain("figures.errors.countedFromRegister");
  });

  it("is not approved where the register came to say another one since it was submitted", async () => {
    const cell = gridCell({
      ...{ ...CELL, scope: "wuhan", value: "0", explanation: "见说明" },
      source: { ...gridCell().source, source: "press-2" },
    });
    const { cells } = await submitGrid(analyst, { plan: PLAN, cells: [cell] });
    expect(cells.flatMap(({ messages }) => messages)).toEqual([]);
    const { id: revision = "", lockVersion = 0 } = cells[0]?.revision ?? {};
    await recognise(["yichang", "wuhan"], 2);
    const seen = [{ revision, lockVersion }];
    const together = reviewTogether(reviewer, { decision: "approve", note: "", cells: seen });
    await expect(together).rejects.toMatchObject({
      code: "conflict",
      fields: { [`cell-${revision}`]: [{ key: "figures.errors.countedBefore" }] },
    });
    await returnRevision(reviewer, { revision, lockVersion, note: "台账有变化" });
  });

  it("is wrong in an uploaded file", async () => {
    const file = new File(
      ["统计范围,年度,指标,数值\r\n全省,2025,专精特新“小巨人”企业,9\r\n"],
      "a.csv",
    );
    const outcome = await outcomeOf(analyst, file);
    expect("rows" in outcome && outcome.rows.map(inShort)).toEqual([
      "2: wrong value:countedFromRegister",
    ]);
  });
});
