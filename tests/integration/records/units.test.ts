import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import { writeUpload } from "@/lib/exchange/progress-form/upload/mutations";
import { previewUpload } from "@/lib/exchange/progress-form/upload/preview-queries";
import { saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { saveGrid, submitGrid } from "@/lib/figures/drafts/grid-mutations";
import { listCells } from "@/lib/figures/cell-queries";
import { getEntryForm, listMyRevisions } from "@/lib/figures/entry/queries";
import { getYearGrid } from "@/lib/figures/grid/grid-queries";
import { listNotices } from "@/lib/figures/review/notice-queries";
import { debtsOf } from "@/lib/figures/years/completeness";
import { getCompletenessBoard } from "@/lib/figures/years/completeness-queries";
import { decideYear } from "@/lib/figures/years/year-mutations";
import { getHome } from "@/lib/home/home-queries";
import { changeUnit, createMember as openAccount } from "@/lib/members/mutations";
import { getMember, listUnits } from "@/lib/members/queries";
import { loadMatter } from "@/lib/messages/words/load-matter";
import { saveFromDesk } from "@/lib/records/desk/desk-mutations";
import { decideRecord } from "@/lib/records/mutations";
import { getPlanRules } from "@/lib/rules/rule-queries";
import { setPlanRules } from "@/lib/rules/rule-mutations";
import { statementsOf } from "@/tests/support/drafts/count-statements";
import { entryInput } from "@/tests/support/entry-input";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { gridCell } from "@/tests/support/grid-cell";
import { refusal } from "@/tests/support/records/records-world";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import { unitTexts } from "./people-world";

let database: TestDatabase;
let plan: TestPlan;
let admin: Actor;
let reviewer: Actor;
/** Of Wuhan's unit, of Xiangyang's, and of none. */
let wuhan: Actor;
let xiangyang: Actor;
let free: Actor;
let codes: Readonly<Record<"wuhan" | "xiangyang", string>>;

beforeAll(async () => {
  database = await useTestDatabase();
  [admin, reviewer] = [await createMember("admin"), await createMember("reviewer")];
  wuhan = await createMember("analyst");
  xiangyang = await createMember("analyst");
  free = await createMember("analyst");
  plan = await createPlan({ signedBy: admin });
  await approved("units", unitTexts("武汉牵头单位"));
  await approved("units", unitTexts("襄阳牵头单位"));
  const units = await listUnits(admin);
  const codeOf = (name: string) => units.find((unit) => unit.name.zh === name)?.code ?? "";
  codes = { wuhan: codeOf("武汉牵头单位"), xiangyang: codeOf("襄阳牵头单位") };
  await approved("assignments", { scopes: "wuhan", unit: codes.wuhan });
  await approved("assignments", { scopes: "xiangyang", unit: codes.xiangyang });
  // The very cell comes before its scope.
  await approved("assignments", { indicators: "firms", scopes: "xiangyang", unit: codes.wuhan });
  await changeUnit(admin, { member: wuhan.id, unit: codes.wuhan });
  await changeUnit(admin, { member: xiangyang.id, unit: codes.xiangyang });
  await setRules({ entryByUnit: true });
}, 120_000);
afterAll(() => database.cleanup());

async function approved(desk: "units" | "assignments", texts: Record<string, string>) {
  const blank = { code: "", seen: 0, why: "", isWithdrawn: false, intent: "submit" } as const;
  const saved = await saveFromDesk(admin, { plan: plan.code, desk, ...blank, texts });
  const { id: version, lockVersion } = saved;
  await decideRecord(reviewer, { version, lockVersion }, { state: "approved" });
}

async function setRules(rules: Partial<Record<"entryByUnit" | "notesRequired", boolean>>) {
  const { number, entryByUnit, notesRequired } = await getPlanRules(admin, plan.code);
  await setPlanRules(admin, {
    plan: plan.code,
    seen: number,
    entryByUnit,
    notesRequired,
    ...rules,
  });
}

const entry = (scope: string, fields: Record<string, string> = {}) =>
  entryInput({ plan: plan.code, scope, value: "5", sourceTitle: "月报", ...fields });

describe("the unit of a member", () => {
  it("is set by an administrator, on invitation too, and kept in the audit with its seal", async () => {
    const made = await openAccount(admin, {
      name: "新人",
      email: "new@example.test",
      role: "analyst",
      unit: codes.wuhan,
    });
    const trail = await readSnapshot((tx) =>
      tx.auditEvent.findMany({ where: { action: "member.unit-changed", subjectId: wuhan.id } }),
    );
    expect(trail.map(({ detail }) => JSON.parse(detail) as unknown)).toEqual([
      { from: "", to: codes.wuhan, seal: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ]);
    expect((await getMember(admin, wuhan.id))?.unit).toBe(codes.wuhan);
    expect(made.email).toBe("new@example.test");
  });

  it("is no unit that no plan has", async () => {
    const wrong = changeUnit(admin, { member: free.id, unit: "unit-nowhere" });
    expect(await refusal(wrong)).toBe("invalid errors.invalid unit");
    expect((await getMember(admin, free.id))?.unit).toBeNull();
  });

  it("is nobody's to set but an administrator's", async () => {
    for (const actor of [wuhan, reviewer]) {
      const own = changeUnit(actor, { member: actor.id, unit: codes.xiangyang });
      expect(await refusal(own)).toBe("forbidden errors.forbidden");
    }
  });
});

it("is one office in two plans where it has the very same name", async () => {
  const next = await createPlan();
  const desk = {
    plan: next.code,
    desk: "units",
    code: "",
    seen: 0,
    why: "",
    isWithdrawn: false,
  } as const;
  const texts = unitTexts("武汉牵头单位");
  const { id: version, lockVersion } = await saveFromDesk(admin, {
    ...desk,
    intent: "submit",
    texts,
  });
  await decideRecord(reviewer, { version, lockVersion }, { state: "approved" });
  const row = await readSnapshot((tx) =>
    tx.planRecord.findFirst({ where: { kind: "unit", plan: { code: next.code } } }),
  );
  expect(row?.code).toBe(codes.wuhan);
  expect(await listUnits(admin)).toHaveLength(2);
});

describe("my cells", () => {
  it("are those of my unit: the very cell before its scope", async () => {
    const lens = { kind: "year", year: 2024, scope: null } as const;
    const mine = await getYearGrid(wuhan, plan.code, lens, true);
    expect(mine.columns.map(({ scope }) => scope)).toEqual(["wuhan", "xiangyang"]);
    const owned = mine.rows.flatMap(({ cells }) => cells.filter(({ isMine }) => isMine));
    expect(new Set(owned.map(({ key }) => `${key.indicator}/${key.scope}`))).toEqual(
      new Set(["scale/wuhan", "results/wuhan", "firms/wuhan", "firms/xiangyang"]),
    );
    expect(mine.own).toEqual({ unit: { zh: "武汉牵头单位", en: "Unit 武汉牵头单位" }, only: true });
    // Whoever belongs to no unit has nothing to filter by.
    const all = await getYearGrid(free, plan.code, lens, true);
    expect(all.own).toBeNull();
    expect(all.columns).toHaveLength(4);
  });

  it("are counted at home and in the notices, each notice leading to its cell", async () => {
    const due = { kind: "due", dueOn: "2025-01-31", reason: "", seen: 0 } as const;
    await decideYear(admin, { plan: plan.code, year: 2025, ...due });
    expect((await getHome(wuhan, plan.code))?.owed).toMatchObject({
      count: 4,
      unit: { zh: "武汉牵头单位" },
    });
    const open = (await getHome(free, plan.code))?.owed;
    expect(open).toMatchObject({ count: 12, unit: null });
    const [notice] = await listNotices(xiangyang, plan.code);
    expect(notice).toMatchObject({ kind: "due", count: 2, own: { unit: { zh: "襄阳牵头单位" } } });
    const cells = notice?.kind === "due" ? notice.own?.cells : undefined;
    expect(cells?.map(({ indicator, scope }) => [indicator, scope])).toEqual([
      ["scale", "xiangyang"],
      ["results", "xiangyang"],
    ]);
    const detail = JSON.stringify({ year: 2025, dueOn: "2025-01-31" });
    const told = (reader: Actor | null) =>
      readSnapshot((tx) => loadMatter(tx, { kind: "due", planId: plan.id, reader, detail }));
    expect((await told(xiangyang))?.values).toMatchObject({ count: 2 });
    expect((await told(null))?.values).toMatchObject({ count: 12 });
  });

  it("stand in the list of who owes what under the name of their unit", async () => {
    const board = await getCompletenessBoard(reviewer, plan.code, 2025);
    const missing = debtsOf(board.cells, board.reporters).filter(
      ({ status }) => status === "missing",
    );
    expect(missing.map(({ unit, cells }) => [unit?.name.zh ?? null, cells.length])).toEqual([
      ["武汉牵头单位", 4],
      ["襄阳牵头单位", 2],
      [null, 6],
    ]);
  });
});

describe("entry kept for the assigned unit", () => {
  const KEPT = "invalid units.errors.keptFor";

  it("is refused to others by every way in, with the cell and the unit in the sentence", async () => {
    expect(await refusal(saveDraft(wuhan, entry("xiangyang")))).toBe(KEPT);
    expect(await refusal(saveAndSubmit(free, entry("wuhan")))).toBe(KEPT);
    const error: unknown = await saveDraft(wuhan, entry("xiangyang")).catch((why: unknown) => why);
    expect(error).toMatchObject({
      reference: { values: { cellZh: "产业规模 · 襄阳", unitZh: "襄阳牵头单位", year: "2024" } },
    });
    expect((await getEntryForm(wuhan, entry("xiangyang"))).keptFor?.zh).toBe("襄阳牵头单位");
  });

  it("holds up no other cell of the grid, and a submission with one of them changes nothing", async () => {
    const cells = ["wuhan", "xiangyang", "province"].map((scope) => gridCell({ scope }));
    const saved = await saveGrid(wuhan, { plan: plan.code, cells });
    expect(saved.cells.map(({ status }) => status)).toEqual(["saved", "refused", "saved"]);
    expect(saved.cells[1]?.messages[0]?.key).toBe("units.errors.keptFor");
    const before = await listMyRevisions(wuhan, plan.code);
    const sent = await submitGrid(wuhan, {
      plan: plan.code,
      cells: [gridCell({ scope: "xiangyang", explanation: "已核对" })],
    });
    expect(sent.done).toBe(false);
    expect(await listMyRevisions(wuhan, plan.code)).toEqual(before);
  });

  it("is skipped in an upload, of which the rest is written", async () => {
    const rows = ["指标,统计范围,口径,数值", "企业数,襄阳,部门统计,7", "产业规模,襄阳,产业规模,9"];
    const place = { plan: plan.code, year: 2023, scope: null };
    const file = new File([rows.join("\r\n")], "a.csv");
    const preview = await previewUpload(wuhan, place, file);
    if (preview.step !== "preview") throw new Error("no preview");
    expect(preview.preview.rows.map(({ status }) => status)).toEqual(["new", "skipped"]);
    expect(preview.preview.rows[1]?.messages[0]?.message).toMatchObject({
      key: "files.skipped.keptFor",
      values: { unitZh: "襄阳牵头单位" },
    });
    expect(await writeUpload(wuhan, place, preview)).toEqual({ step: "written", count: 1 });
  });

  it("leaves what is assigned to nobody open to all, and binds no administrator", async () => {
    expect((await saveDraft(free, entry("province"))).value).toBe("5");
    expect((await saveDraft(admin, entry("xiangyang", { year: "2023" }))).value).toBe("5");
    const cells = await listCells(
      xiangyang,
      { plan: plan.code, scope: "xiangyang", year: 2024 },
      true,
    );
    expect(cells.map(({ indicator }) => indicator)).not.toContain("firms");
  });

  it("keeps a draft from before: it can be discarded and read, not sent", async () => {
    await setRules({ entryByUnit: false });
    const draft = await saveDraft(free, entry("xiangyang", { year: "2025" }));
    await setRules({ entryByUnit: true });
    const again = entry("xiangyang", {
      year: "2025",
      revision: draft.id,
      lockVersion: String(draft.lockVersion),
      explanation: "已核对",
    });
    expect(await refusal(saveAndSubmit(free, again))).toBe(KEPT);
    expect((await listMyRevisions(free, plan.code)).map(({ id }) => id)).toContain(draft.id);
  });

  it("runs as many statements for 100 cells as for one", async () => {
    const years = [2020, 2021, 2022, 2023, 2024, 2025];
    const places = years.flatMap((year) =>
      ["province", "wuhan", "xiangyang", "optics-valley"].flatMap((scope) =>
        ["industry-scale", "core-scale", "department-count"].flatMap((calibre) =>
          ["scale", "firms"].map((indicator) => ({ indicator, scope, year, calibre })),
        ),
      ),
    );
    const author = await createMember("analyst");
    const counts: number[] = [];
    let from = 0;
    for (const count of [1, 10, 100]) {
      const cells = places.slice(from, from + count).map((place) => gridCell(place));
      from += count;
      counts.push((await statementsOf(() => saveGrid(author, { plan: plan.code, cells }))).length);
    }
    expect(new Set(counts).size).toBe(1);
  });
});

describe("the rules of a plan", () => {
  it("are one administrator's at a time and kept in the audit", async () => {
    const late = setPlanRules(admin, {
      plan: plan.code,
      seen: 0,
      entryByUnit: false,
      notesRequired: true,
    });
    expect(await refusal(late)).toBe("conflict units.errors.setMeanwhile");
    const events = await readSnapshot((tx) =>
      tx.auditEvent.findMany({ where: { action: "plan.rules-set", subjectId: plan.code } }),
    );
    expect(JSON.parse(events[0]?.detail ?? "{}")).toEqual({
      number: 1,
      entryByUnit: true,
      notesRequired: false,
    });
  });
});
