import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { writeUpload } from "@/lib/exchange/progress-form/upload/mutations";
import type { Column } from "@/lib/exchange/progress-form/columns";
import { saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { getEntryForm } from "@/lib/figures/entry/queries";
import { approveRevision } from "@/lib/figures/review/review-mutations";
import { encodeGb18030 } from "@/tests/support/files/encode-gb18030";
import { COUNTED, createFormWorld, placeIn, YEAR, type FormWorld } from "@/tests/support/form-plan";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import {
  asCsv,
  asXlsx,
  at,
  blankTable,
  countDrafts,
  entryIn,
  preview,
  previewOf,
  type Table,
} from "./form-world";

const session = vi.hoisted((): { actor: unknown } => ({ actor: null }));
vi.mock("@/lib/auth/session", () => ({ actorOf: async () => session.actor }));

let database: TestDatabase;
let world: FormWorld;

beforeAll(async () => {
  database = await useTestDatabase();
  world = await createFormWorld();
  session.actor = world.analyst;
});
afterAll(() => database.cleanup());

/** 120 cells of which 15 are wrong, each in its own way. `formulas` only a workbook can hold. */
async function filledTable(): Promise<{ table: Table; formulas: Map<string, string> }> {
  const [headings, ...all] = await blankTable(world);
  const table = all.filter((row) => row[0]!.includes("|count-"));
  expect(table).toHaveLength(4 * COUNTED);
  for (const [index, row] of table.entries()) {
    row[at("value")] = String(100 + index);
    row[at("calibre")] = "部门统计";
  }
  const set = (index: number, column: Column, text: string) => (table[index]![at(column)] = text);
  set(3, "value", "12.5");
  set(9, "value", "-4");
  set(15, "value", "约一百");
  set(21, "value", "1,50");
  set(27, "value", "12-15");
  set(33, "value", "30亿元");
  set(39, "value", "#REF!");
  set(45, "calibre", "自定口径");
  set(51, "nature", "大概");
  set(57, "flag", "未收集");
  set(63, "source", "某份新公报");
  set(69, "indicator", "清单1");
  set(75, "key", "改坏了");
  set(81, "qualifier", "近");
  set(81, "value", "超100");
  table[87]!.splice(0, table[87]!.length, ...table[88]!);
  return { table: [headings!, ...table], formulas: new Map() };
}

const WRONG_LINES = [3, 9, 15, 21, 27, 33, 39, 45, 51, 57, 63, 69, 75, 81, 88].map((i) => i + 2);

describe("a workbook with 120 cells, 15 of them wrong", () => {
  it.each<[string, (table: Table) => File | Promise<File>]>([
    ["as .xlsx", (table) => asXlsx(table)],
    [
      "as CSV in GB18030",
      (table) => new File([new Uint8Array(encodeGb18030(asCsv(table)))], "a.csv"),
    ],
    ["as CSV in UTF-8", (table) => new File([asCsv(table)], "a.csv")],
  ])("%s is told cell by cell", async (_name, make) => {
    const { table } = await filledTable();
    const { preview: shown } = await preview(world, await make(table));
    expect(shown.rows).toHaveLength(120);
    const wrong = shown.rows.filter(({ status }) => status === "wrong");
    expect(wrong.map(({ line }) => line)).toEqual(WRONG_LINES);
    const sentences = wrong.map(({ messages }) => messages[0]?.message.key);
    // The workbook's "#REF!" is an error; in CSV it is a text.
    const error = _name === "as .xlsx" ? "files.wrong.error" : "figures.errors.unexpectedCharacter";
    expect(sentences).toEqual([
      "checks.fractionOfAFirm",
      "checks.negativeCount",
      "figures.errors.unexpectedCharacter",
      "figures.errors.ambiguousSeparator",
      "figures.errors.range",
      "figures.errors.otherUnit",
      error,
      "figures.errors.unknownCalibre",
      "files.wrong.notInList",
      "figures.errors.valueAndFlag",
      "figures.errors.sourcePublisherMissing",
      "files.wrong.keyContradiction",
      "files.wrong.keyUnreadable",
      "figures.errors.qualifierContradiction",
      "files.wrong.duplicate",
    ]);
    expect(shown.counts).toMatchObject({ new: 105, wrong: 15 });
  });

  it("takes no result of a formula", async () => {
    const { table } = await filledTable();
    const file = await asXlsx(table, new Map([[`1,${at("value")}`, "2+3"]]));
    const { preview: shown } = await preview(world, file);
    expect(shown.rows[0]).toMatchObject({ status: "wrong", after: null });
    expect(shown.rows[0]?.messages[0]?.message.key).toBe("files.wrong.formulaStored");
  });

  it("is written as drafts, all in one transaction, and then changes nothing", async () => {
    const { table } = await filledTable();
    const answer = await preview(world, await asXlsx(table));
    const before = await countDrafts();
    const started = Date.now();
    const written = await writeUpload(world.analyst, placeIn(world), answer);
    expect(Date.now() - started).toBeLessThan(20_000);
    expect(written).toEqual({ step: "written", count: 105 });
    expect(await countDrafts()).toBe(before + 105);
    const again = await preview(world, await asXlsx(table));
    expect(again.preview.counts).toMatchObject({ new: 0, changed: 0, unchanged: 105, wrong: 15 });
  });
});

it("a file of many wrong rows is counted whole and listed in part, in its own order", async () => {
  const rows = Array.from({ length: 400 }, (_, index) => `无此指标${index},1`);
  const file = new File([`指标,数值\n${rows.join("\n")}`], "many.csv");
  const { preview: shown } = await preview(world, file);
  expect(shown.counts).toEqual({ new: 0, changed: 0, wrong: 400, skipped: 0, unchanged: 0 });
  expect(shown.rows.map(({ line }) => line)).toEqual(
    Array.from({ length: 300 }, (_, at) => at + 2),
  );
});

describe("between preview and confirmation", () => {
  beforeAll(async () => {
    const calibre = "department-count";
    const { analyst, second, reviewer } = world;
    await saveAndSubmit(analyst, entryIn(world, { indicator: "firms", calibre, value: "30" }));
    await saveAndSubmit(second, entryIn(world, { indicator: "results", calibre, value: "20" }));
    const first = await saveAndSubmit(second, entryIn(world, { scope: "wuhan", value: "516" }));
    await approveRevision(reviewer, { revision: first.id, lockVersion: first.lockVersion });
  });

  const key = () => ({
    plan: world.plan.code,
    indicator: "scale",
    scope: "optics-valley",
    year: YEAR,
    calibre: "industry-scale",
  });
  const file = (value: string) =>
    new File([`指标,统计范围,口径,数值\r\n产业规模,光谷,产业规模,${value}`], "a.csv");

  it("a draft saved elsewhere is told, and nothing is written", async () => {
    const first = await preview(world, file("10"));
    expect(first.preview.counts.new).toBe(1);
    await saveDraft(world.analyst, entryIn(world, { ...key(), year: String(YEAR), value: "11" }));
    const answer = previewOf(await writeUpload(world.analyst, placeIn(world), first));
    expect(answer).toMatchObject({ changedSince: true });
    expect(answer.preview.rows[0]).toMatchObject({ status: "changed", before: { value: "11" } });
    expect((await getEntryForm(world.analyst, key())).draft?.value).toBe("11");
    expect(await writeUpload(world.analyst, placeIn(world), answer)).toMatchObject({ count: 1 });
    const { draft } = await getEntryForm(world.analyst, key());
    // The file has no column for the source: it stays.
    expect(draft).toMatchObject({ value: "10", source: { title: "统计公报" } });
  });

  it("rows that were tampered with are shown again and not written", async () => {
    const first = await preview(world, file("12"));
    const rows = first.rows.replace('"12"', '"9999"');
    expect(rows).not.toBe(first.rows);
    const answer = previewOf(await writeUpload(world.analyst, placeIn(world), { ...first, rows }));
    expect(answer).toMatchObject({ changedSince: true });
    expect((await getEntryForm(world.analyst, key())).draft?.value).toBe("10");
    await expect(
      writeUpload(world.analyst, placeIn(world), { ...first, rows: "[{}]" }),
    ).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("rows of another scope or year, and emptied values, are left alone with the reason", async () => {
    const text =
      "指标,统计范围,年度,数值\r\n产业规模,武汉,2024,\r\n产业规模,光谷,2024,5\r\n产业规模,武汉,2023,5";
    const { preview: shown } = await preview(world, new File([text], "a.csv"), "wuhan");
    expect(shown.rows.map(({ messages }) => messages[0]?.message.key)).toEqual([
      "files.skipped.blankKeeps",
      "files.skipped.otherScope",
      "files.skipped.otherYear",
    ]);
  });

  it("an own submission is not touched, another's is said", async () => {
    const text =
      "指标,统计范围,口径,数值\r\n企业数,全省,部门统计,31\r\n标志性成果,全省,部门统计,21";
    const { preview: shown } = await preview(world, new File([text], "a.csv"));
    expect(shown.rows[0]?.messages[0]?.message.key).toBe("files.skipped.ownSubmitted");
    expect(shown.rows[1]).toMatchObject({
      status: "new",
      remarks: [{ key: "files.remark.submittedByOther", values: { author: "乙" } }],
    });
  });

  it("an approval since the download is said beside the cell", async () => {
    const table = await blankTable(world);
    const fresh = await saveAndSubmit(
      world.second,
      entryIn(world, { value: "700", indicator: "scale" }),
    );
    await approveRevision(world.reviewer, { revision: fresh.id, lockVersion: fresh.lockVersion });
    const mine = table.find((row) => row[0]!.includes("|province|2024|scale|industry-scale|"))!;
    mine[at("value")] = "705";
    const { preview: shown } = await preview(world, await asXlsx([table[0]!, mine]));
    expect(shown.rows[0]).toMatchObject({
      status: "changed",
      before: { value: "700" },
      after: { value: "705" },
      changes: expect.arrayContaining(["value"]) as unknown,
      remarks: [{ key: "files.remark.approvedSince" }],
    });
  });

  it("what a submission would have to explain is said beside the cell and stops no draft", async () => {
    const lastYear = { year: "2023", scope: "wuhan", indicator: "scale", value: "100" };
    const sent = await saveAndSubmit(world.second, entryIn(world, lastYear));
    await approveRevision(world.reviewer, { revision: sent.id, lockVersion: sent.lockVersion });
    const table = await blankTable(world);
    const mine = table.find((row) => row[0]!.includes("|wuhan|2024|scale|industry-scale|"))!;
    mine[at("value")] = "1000";
    const { preview: shown } = await preview(world, await asXlsx([table[0]!, mine]));
    expect(shown.counts.wrong).toBe(0);
    expect(shown.rows[0]?.remarks).toContainEqual({
      key: "checks.scaleSlip",
      values: { last: { decimal: "100" }, factor: "10", direction: "more" },
    });
  });
});
