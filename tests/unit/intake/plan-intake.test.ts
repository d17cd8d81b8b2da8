import { describe, expect, it } from "vitest";

import {
  planIntake,
  type IntakeDefaults,
  type KnownEntry,
  type RowChoice,
} from "@/lib/intake/plan-intake";
import { readIntakeRows, type IntakeRow } from "@/lib/intake/read-rows";
import type { ReadCell } from "@/lib/exchange/progress-form/types";
import { entriesOf, countEntries } from "@/lib/records/counted/count-entries";
import { blankEntry, readTypedEntry, type TypedEntry } from "@/lib/register/typed-entry";
import type { RegisterCatalogue } from "@/lib/register/types";

const CATALOGUE: RegisterCatalogue = {
  plan: { code: "plan", name: { zh: "湖北省人工智能产业三年行动方案", en: "Plan" } },
  scopes: [
    {
      code: "province",
      kind: "province",
      name: { zh: "全省", en: "Hubei" },
      parent: null,
      also: ["湖北省", "湖北"],
    },
    { code: "wuhan", kind: "hub", name: { zh: "武汉", en: "Wuhan" }, parent: "province" },
    { code: "yichang", kind: "hub", name: { zh: "宜昌", en: "Yichang" }, parent: "province" },
  ],
  indicators: [],
  sources: [
    {
      key: "list",
      title: "认定名单",
      publisher: "经信厅",
      publishedOn: null,
      url: null,
      grade: "A",
      note: null,
    },
  ],
};
const TODAY = "2026-11-27";
const DEFAULTS: IntakeDefaults = {
  sort: "firm",
  state: "lead",
  source: "list",
  decidedOn: "",
  document: "",
  year: "",
};

function known(code: string, fields: Partial<TypedEntry>, isOpen = false): KnownEntry {
  const typed = { ...blankEntry(), ...DEFAULTS, ...fields };
  const { payload } = readTypedEntry(typed, CATALOGUE, {
    indicators: ["firms"],
    position: 0,
    today: TODAY,
  });
  if (payload === null) throw new Error("no entry");
  return { code, payload, isOpen };
}

function rowsOf(...typed: Partial<TypedEntry>[]): IntakeRow[] {
  return typed.map((fields, index) => ({
    line: index + 2,
    sheet: "",
    typed: fields,
    problems: [],
  }));
}

function plan(
  rows: readonly IntakeRow[],
  entries: readonly KnownEntry[] = [],
  choices: readonly (readonly [number, RowChoice])[] = [],
) {
  const context = { catalogue: CATALOGUE, indicator: "firms", defaults: DEFAULTS, today: TODAY };
  return planIntake(rows, { ...context, known: entries, choices: new Map(choices) });
}
const kinds = (intake: ReturnType<typeof plan>) => intake.rows.map(({ outcome }) => outcome.kind);

describe("a list for the register", () => {
  it("makes one thing of a name that two hubs claim, which each of them has and the province has once", () => {
    const again = plan(
      rowsOf({ name: "示例智能", scopes: "武汉" }, { name: "示例智能", scopes: "湖北省；宜昌市" }),
    );
    expect(kinds(again)).toEqual(["new", "same"]);
    const entries = again.changes.map(({ payload }) => ({ payload }));
    expect(entries).toHaveLength(1);
    const counts = CATALOGUE.scopes.map(
      (scope) => countEntries(entriesOf(entries, scope), null).leads,
    );
    expect(counts).toEqual([1, 1, 1]);
  });

  it("knows a thing by the organisation code that a row above brought to it", () => {
    const organisationCode = "9144030071526726XG";
    const rows = rowsOf(
      { name: "示例智能", organisationCode, scopes: "武汉" },
      { name: "另一个名字的公司", organisationCode, scopes: "宜昌" },
    );
    const merged = plan(rows, [known("a", { name: "示例智能" })]);
    expect(kinds(merged)).toEqual(["same", "same"]);
    expect(merged.changes).toMatchObject([
      { code: "a", payload: { scopes: ["wuhan", "yichang"] } },
    ]);
  });

  it("says nothing new the second time", () => {
    const rows = rowsOf({ name: "示例智能", scopes: "武汉" }, { name: "光谷芯片", scopes: "武汉" });
    const stored = plan(rows).changes.map(({ payload }, index) => {
      return { code: `e-${index}`, payload, isOpen: true };
    });
    const again = plan(rows, stored);
    expect(kinds(again)).toEqual(["unchanged", "unchanged"]);
    expect(again.changes).toEqual([]);
  });

  it("asks about a name like one that is there, and merges it only by choice", () => {
    const there = [known("a", { name: "武汉示例芯片有限公司", scopes: "武汉" })];
    const rows = rowsOf({ name: "示例芯片有限责任公司", scopes: "宜昌" });
    const asked = plan(rows, there);
    expect(kinds(asked)).toEqual(["near"]);
    expect(asked.changes).toEqual([]);

    const merged = plan(rows, there, [[0, { as: "same", code: "a" }]]);
    expect(kinds(merged)).toEqual(["same"]);
    expect(merged.changes).toMatchObject([
      { code: "a", isNew: false, payload: { scopes: ["wuhan", "yichang"] } },
    ]);

    expect(kinds(plan(rows, there, [[0, { as: "other", reason: "" }]]))).toEqual(["near"]);
    const apart = plan(rows, there, [[0, { as: "other", reason: "另一家" }]]);
    expect(apart.changes).toMatchObject([
      { isNew: true, payload: { others: [{ code: "a", reason: "另一家" }] } },
    ]);
    // A choice of something that is not like it chooses nothing.
    expect(kinds(plan(rows, there, [[0, { as: "same", code: "b" }]]))).toEqual(["near"]);
  });

  it("recognises a lead that is there, and never says the opposite of a decision", () => {
    const recognised = {
      name: "示例智能",
      state: "已认定",
      year: "2025年",
      decidedOn: "2025/10",
      document: "公告",
    };
    const lead = known("a", { name: "示例智能" });
    const raised = plan(rowsOf(recognised), [lead]);
    expect(raised.changes).toMatchObject([
      { code: "a", payload: { state: "recognised", year: 2025, decidedOn: "2025-10" } },
    ]);
    const decided = [known("a", { ...recognised })];
    expect(kinds(plan(rowsOf({ ...recognised, state: "不予认定" }), decided))).toEqual(["refused"]);
    expect(kinds(plan(rowsOf({ ...recognised, year: "2024" }), decided))).toEqual(["refused"]);
    expect(kinds(plan(rowsOf({ name: "示例智能" }), decided))).toEqual(["unchanged"]);
  });

  it("adds nothing to an entry of which a version is open", () => {
    const open = [known("a", { name: "示例智能", scopes: "武汉" }, true)];
    expect(kinds(plan(rowsOf({ name: "示例智能", scopes: "宜昌" }), open))).toEqual(["refused"]);
  });

  it("refuses each row with every sentence it deserves", () => {
    const [row] = plan(
      rowsOf({ name: " ", organisationCode: "123", year: "去年", state: "好", source: "别处" }),
    ).rows;
    const problems = row?.outcome.kind === "refused" ? row.outcome.problems : [];
    expect(problems.map(({ key }) => key)).toEqual([
      "register.errors.name",
      "register.errors.organisationCode",
      "register.errors.state",
      "register.errors.year",
      "register.errors.source",
    ]);
  });

  it("looks through a thousand rows in a moment", () => {
    const rows = rowsOf(
      ...Array.from({ length: 1000 }, (_, index) => ({ name: `示例企业${index}智能科技有限公司` })),
    );
    const start = performance.now();
    expect(plan(rows).changes).toHaveLength(1000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("the rows of a list", () => {
  const sheet = (rows: readonly (readonly ReadCell[])[]) => ({
    name: "",
    kind: "csv" as const,
    rows,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  });

  it("are read by headings below a title, and a column without a known heading is named", () => {
    const { rows, unread } = readIntakeRows([
      sheet([
        ["人工智能企业名单"],
        ["序号", "企业名称", "所属地区"],
        ["1", "示例智能", "武汉"],
        [""],
      ]),
    ]);
    expect(rows).toMatchObject([{ line: 3, typed: { name: "示例智能", scopes: "武汉" } }]);
    expect(unread).toEqual(["序号"]);
  });

  it.each(["申报范围", "统计范围", "由谁申报"])(
    "are claimed by the parts below %s, as the site itself calls it",
    (heading) => {
      const { rows, unread } = readIntakeRows([
        sheet([
          ["名称", heading],
          ["示例智能", "武汉、襄阳"],
        ]),
      ]);
      expect(rows).toMatchObject([{ typed: { name: "示例智能", scopes: "武汉、襄阳" } }]);
      expect(unread).toEqual([]);
    },
  );

  it("are names where there is one column and no heading", () => {
    const { rows } = readIntakeRows([sheet([["示例智能"], [""], ["光谷芯片"]])]);
    expect(rows.map(({ typed }) => typed.name)).toEqual(["示例智能", "光谷芯片"]);
  });

  it("say what of them cannot be read, and no formula is taken for its text", () => {
    const formula = { odd: "formula", text: '=HYPERLINK("http://x")' } as const;
    const { rows } = readIntakeRows([sheet([["名称"], [formula], ["坏\u202e名"]])]);
    expect(rows.map(({ problems }) => problems.map(({ key }) => key))).toEqual([
      ["register.intake.formula"],
      ["register.intake.character"],
    ]);
  });

  it("are refused without a table, and beyond their number", () => {
    expect(() =>
      readIntakeRows([
        sheet([
          ["甲", "乙"],
          ["1", "2"],
        ]),
      ]),
    ).toThrow();
    const many = Array.from({ length: 2001 }, (_, index) => [`名${index}`]);
    expect(() => readIntakeRows([sheet(many)])).toThrow();
  });
});
