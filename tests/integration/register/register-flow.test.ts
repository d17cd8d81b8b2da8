import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { getPlanAssessment, getReleasedAssessment } from "@/lib/assessment/load/queries";
import { writeTransaction } from "@/lib/db/client";
import type { IntakeAnswer } from "@/lib/intake/intake-answer";
import { readChoices, type IntakeForm } from "@/lib/intake/intake-form";
import { previewIntake, writeIntake } from "@/lib/intake/mutations";
import { decideEntries } from "@/lib/register/decide-entries";
import type { EntryInput } from "@/lib/register/entry-input";
import { saveEntry } from "@/lib/register/entry-mutations";
import { getEntryPage, getRegister, getReleasedRegister } from "@/lib/register/queries";
import { draftName } from "@/lib/records/record-input";
import { verifyEvidence } from "@/lib/seals/verify-evidence";
import type { CheckInput } from "@/lib/sources/check-input";
import { saveCheck } from "@/lib/sources/mutations";
import { getSourceDesk } from "@/lib/sources/queries";
import { ensureFirstReleaseIn } from "@/prisma/seed/ensure-first-release";
import {
  approveAs,
  createRecordsWorld,
  openLinkAs,
  PLAN,
  refusal,
} from "@/tests/support/records/records-world";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const CODE = "9144030071526726XG";

let database: TestDatabase;
let analyst: Actor;
let reviewer: Actor;
let admin: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  ({ analyst, reviewer, admin } = await createRecordsWorld(database));
});
afterAll(() => database.cleanup());

function list(text: string, changes: Partial<IntakeForm> = {}): IntakeForm {
  return {
    plan: PLAN,
    indicator: "little-giants",
    sort: "firm",
    state: "lead",
    source: "press-2",
    year: "",
    decidedOn: "",
    document: "",
    reason: "",
    list: text,
    rows: "",
    intent: "preview",
    ...changes,
  };
}

async function bring(
  input: IntakeForm,
  choices: Record<string, string> = {},
): Promise<IntakeAnswer> {
  const preview = await previewIntake(analyst, input, null);
  if (preview.step !== "preview") throw new Error("no preview");
  const form = new FormData();
  for (const [name, value] of Object.entries(choices)) form.set(name, value);
  return writeIntake(analyst, { ...input, rows: preview.packed }, readChoices(form));
}

const waiting = async () =>
  (await getRegister(reviewer, PLAN, new Date().toISOString())).open.map(
    ({ version, lockVersion }) => ({ version, lockVersion }),
  );
const approveAll = async () =>
  (await decideEntries(reviewer, PLAN, await waiting(), { state: "approved" })).count;
const registered = async (asOf = new Date().toISOString()) =>
  (await getPlanAssessment(admin, PLAN, { asOf })).indicators.find(
    ({ code }) => code === "little-giants",
  )?.registered ?? null;
const rowOf = async (scope: string, asOf?: string) =>
  (await registered(asOf))?.rows.find((row) => row.scope === scope) ?? null;

const entry = (changes: Partial<EntryInput> = {}): EntryInput => ({
  plan: PLAN,
  code: "",
  seen: 0,
  nameZh: "单独登记的企业",
  nameEn: "",
  organisationCode: "",
  sort: "firm",
  indicator: "little-giants",
  scopes: ["wuhan"],
  year: "",
  state: "lead",
  decidedOn: "",
  document: "",
  status: "",
  words: "",
  wordsEn: "",
  note: "",
  noteEn: "",
  source: "press-2",
  other: "",
  why: "",
  withdrawn: false,
  intent: "submit",
  ...changes,
});

const RECOGNISED = { state: "recognised", year: "2023", decidedOn: "2023-10", document: "公告" };
/** What a preview gives back, so that a form without a script confirms what it showed. */
const SAID = { indicator: "little-giants", sort: "firm", state: "lead", source: "press-2" };
const FIRMS = ["名称\t地区\t信用代码", `甲厂智能\t武汉\t${CODE}`, "乙工芯片\t宜昌\t"].join("\n");

describe("a register", () => {
  it("has the leads that were found, and counts none of them", async () => {
    const { entries } = await getRegister(analyst, PLAN, new Date().toISOString());
    expect(entries).toHaveLength(57);
    expect(entries.every(({ payload }) => payload.state === "lead")).toBe(true);
  });

  it("takes a pasted list for a second person, who decides about all of it, and never twice", async () => {
    const before = new Date().toISOString();
    expect(await bring(list(FIRMS, RECOGNISED))).toEqual({ step: "written", count: 2 });
    expect(await bring(list(FIRMS, RECOGNISED))).toEqual({ step: "written", count: 0 });
    expect(await rowOf("province")).toBeNull();
    await expect(
      refusal(decideEntries(analyst, PLAN, await waiting(), { state: "approved" })),
    ).resolves.toContain("forbidden");
    expect(await approveAll()).toBe(2);
    expect(await rowOf("province")).toMatchObject({ recognised: 2, leads: 0 });
    expect(await rowOf("province", before)).toBeNull();
    expect(await bring(list(FIRMS, RECOGNISED))).toEqual({ step: "written", count: 0 });
  });

  it("counts a firm once that a second hub claims, under another name and the same code", async () => {
    const claim = `名称\t地区\t信用代码\n甲厂智能股份有限公司\t襄阳\t${CODE}`;
    expect(await refusal(bring(list(claim, RECOGNISED)))).toBe("invalid errors.invalid reason");
    const reason = "襄阳申报";
    expect(await bring(list(claim, { ...RECOGNISED, reason }))).toMatchObject({ count: 1 });
    await approveAll();
    const counts = await Promise.all(
      ["province", "wuhan", "xiangyang", "yichang"].map(async (scope) => {
        return (await rowOf(scope))?.recognised;
      }),
    );
    expect(counts).toEqual([2, 1, 1, 1]);
  });

  it("writes nothing of a list in which a name like another's waits to be decided", async () => {
    const near = list("名称\n乙工芯片有限公司\n丙院机器人");
    expect(await bring(near)).toMatchObject({ step: "preview", changes: 1, said: SAID });
    expect(await waiting()).toHaveLength(0);
    const decided = await bring(near, { "as.0": "other", "why.0": "另一家" });
    expect(decided).toEqual({ step: "written", count: 2 });
    await approveAll();
  });

  it("asks the same in the form of one entry, and refuses one that is there", async () => {
    expect(await refusal(saveEntry(analyst, entry({ nameZh: "甲厂智能" })))).toBe(
      "invalid errors.invalid nameZh",
    );
    const near = entry({ nameZh: "武汉丙院机器人" });
    expect(await refusal(saveEntry(analyst, near))).toBe("invalid errors.invalid other");
    expect(await refusal(saveEntry(analyst, entry({ state: "recognised" })))).toBe(
      "invalid errors.invalid decidedOn,document,year",
    );
    const later = { ...RECOGNISED, decidedOn: "2999-01", year: "2100" };
    expect(await refusal(saveEntry(analyst, entry({ ...later, state: "recognised" })))).toBe(
      "invalid errors.invalid decidedOn,year",
    );
    const { code } = await saveEntry(analyst, { ...near, other: "不同法人" });
    await approveAll();
    const page = await getEntryPage(admin, PLAN, code);
    expect(page.near).toMatchObject([
      { payload: { title: { zh: "丙院机器人" } }, reason: "不同法人" },
    ]);
    expect(await refusal(getEntryPage(admin, "hubei-ai-2027", code))).toContain("not-found");
  });

  it("decides about all that were chosen, or about none", async () => {
    await bring(list("名称\n丁号材料\n戊所算法"));
    const [first, second] = await waiting();
    if (first === undefined || second === undefined) throw new Error("nothing waits");
    const stale = { ...second, lockVersion: second.lockVersion + 1 };
    const approved = { state: "approved" } as const;
    expect(await refusal(decideEntries(reviewer, PLAN, [first, stale], approved))).toContain(
      "conflict",
    );
    expect(await refusal(decideEntries(reviewer, "hubei-ai-2027", [first], approved))).toContain(
      "conflict",
    );
    expect(await waiting()).toHaveLength(2);
    const returned = { state: "returned", note: "" } as const;
    expect(await refusal(decideEntries(reviewer, PLAN, [first], returned))).toBe(
      "invalid errors.invalid note",
    );
    await approveAll();
  });
});

const CHECK: CheckInput = {
  plan: PLAN,
  source: "press-2",
  seen: 0,
  on: "2026-11-26",
  result: "found",
  pageTitle: "",
  address: "",
  grade: "B",
  note: "",
  noteEn: "",
  copy: "",
  why: "",
  intent: "submit",
};

describe("a check of a source", () => {
  const check = (changes: Partial<CheckInput> = {}) => saveCheck(analyst, { ...CHECK, ...changes });
  const press = async (asOf = new Date().toISOString()) =>
    (await getPlanAssessment(admin, PLAN, { asOf })).sources.find(({ key }) => key === "press-2");

  it("changes the grade from its approval on and takes the mark away, and no day before", async () => {
    expect(await refusal(check({ result: "moved" }))).toBe("invalid errors.invalid address");
    expect(await refusal(check({ on: "2999-01-01" }))).toBe("invalid errors.invalid on");
    expect(await refusal(check({ result: "otherwise" }))).toBe("invalid errors.invalid note");
    const before = new Date().toISOString();
    const written = await check();
    expect((await press())?.grade).toBe("C");
    await approveAs(reviewer, written);
    const after = await press();
    expect(after).toMatchObject({ grade: "B", check: { on: "2026-11-26", result: "found" } });
    expect(after?.note?.zh).not.toContain("未在线打开核实");
    expect(await press(before)).toMatchObject({ grade: "C" });
    const [row] = (await getSourceDesk(reviewer, PLAN)).rows.filter(
      ({ source }) => source.key === "press-2",
    );
    expect(row?.checkedBy).toEqual({ author: analyst.name, reviewer: reviewer.name });
  });
});

describe("the checks of a source in two windows", () => {
  it("are not saved over each other", async () => {
    const rowOf = async () =>
      (await getSourceDesk(analyst, PLAN)).rows.find(({ source }) => source.key === "cri-2024");
    const write = (draft: string, note: string) =>
      saveCheck(analyst, { ...CHECK, source: "cri-2024", draft, note, intent: "save" });
    await write("", "第一个窗口");
    expect(await refusal(write("", "第二个窗口"))).toBe("conflict records.errors.saved");
    const kept = await rowOf();
    expect(kept?.open?.payload.note?.zh).toBe("第一个窗口");
    await write(draftName(kept?.open ?? null), "看过了");
    expect((await rowOf())?.open?.payload.note?.zh).toBe("看过了");
  });
});

describe("a release", () => {
  it("shows the register of its instant, a restricted link only what it shares, and no name of a member", async () => {
    await writeTransaction(ensureFirstReleaseIn);
    await bring(list("名称\n己楼数据"));
    await approveAll();
    const whole = await openLinkAs(admin, { release: 1 });
    const part = await openLinkAs(admin, { release: 1, indicators: ["scenarios"] });
    const titles = (await getReleasedRegister(whole)).entries.map(
      ({ payload }) => payload.title.zh,
    );
    expect(titles).toContain("甲厂智能");
    expect(titles).not.toContain("己楼数据");
    const shared = await getReleasedRegister(part);
    expect(shared.entries.every(({ payload }) => payload.indicators.join() === "scenarios")).toBe(
      true,
    );
    const text = JSON.stringify([
      await getReleasedRegister(whole),
      await getReleasedAssessment(whole, {}),
    ]);
    expect(text).not.toContain(analyst.name);
    expect(JSON.stringify(await getReleasedAssessment(part, {}))).not.toContain("甲厂智能");
  });

  it("leaves everything as it was sealed", async () => {
    const { findings } = await verifyEvidence();
    // The members of a test are made without an event.
    expect(findings.filter(({ kind }) => !kind.startsWith("member"))).toEqual([]);
  });
});
