import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { GET as getCsv } from "@/app/api/v1/plans/[plan]/progress-form.csv/route";
import { readSnapshot } from "@/lib/db/client";
import type { Column } from "@/lib/exchange/progress-form/columns";
import { writeUpload } from "@/lib/exchange/progress-form/upload/mutations";
import { getProgressForm } from "@/lib/exchange/progress-form/queries";
import { saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { approveRevision } from "@/lib/figures/review/review-mutations";
import { decideYear } from "@/lib/figures/years/year-mutations";
import { createMember } from "@/tests/support/factories";
import { createFormWorld, placeIn, YEAR, type FormWorld } from "@/tests/support/form-plan";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import { at, countDrafts, download, entryIn, preview } from "./form-world";

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

describe("a form that is exported and imported again", () => {
  beforeAll(async () => {
    const first = await saveAndSubmit(
      world.second,
      entryIn(world, {
        scope: "wuhan",
        value: "约516.5",
        evidence: "=HYPERLINK(1)\n第二行",
        publicNoteZh: "'-5",
      }),
    );
    await approveRevision(world.reviewer, { revision: first.id, lockVersion: first.lockVersion });
    await saveDraft(
      world.analyst,
      entryIn(world, {
        scope: "wuhan",
        indicator: "results",
        calibre: "department-count",
        value: "超12",
        nature: "provisional",
        reviewerNote: '@某某 请看，"附件"',
        publicNoteZh: "-3 项待核",
      }),
    );
    await saveDraft(
      world.analyst,
      entryIn(world, {
        scope: "xiangyang",
        value: "",
        flag: "not-collected",
        source: "",
        evidence: "+86",
      }),
    );
    const waiting = entryIn(world, {
      indicator: "firms",
      calibre: "department-count",
      value: "30",
    });
    await saveAndSubmit(world.analyst, waiting);
    await saveAndSubmit(
      world.second,
      entryIn(world, { indicator: "results", calibre: "department-count", value: "20" }),
    );
  });

  it.each([
    ["xlsx", ""],
    ["csv", ""],
    ["xlsx", "&lang=en"],
    ["csv", "&lang=en"],
    ["csv", "&scope=wuhan"],
  ] as const)("changes nothing (%s%s)", async (format, query) => {
    const before = await countDrafts();
    const answer = await preview(
      world,
      await download(world, format, query),
      query === "&scope=wuhan" ? "wuhan" : null,
    );
    const { counts, rows } = answer.preview;
    expect(rows.filter(({ status }) => status !== "skipped" && status !== "unchanged")).toEqual([]);
    expect(counts.unchanged).toBe(query === "&scope=wuhan" ? 2 : 4);
    expect(await writeUpload(world.analyst, placeIn(world), answer)).toMatchObject({ count: 0 });
    expect(await countDrafts()).toBe(before);
  });

  it("shows nobody another person's draft", async () => {
    const { lines } = await getProgressForm(world.second, placeIn(world, "xiangyang"));
    expect(lines.every(({ draft }) => draft === null)).toBe(true);
  });

  it("keeps on record who took it", async () => {
    const events = await readSnapshot((tx) =>
      tx.auditEvent.findMany({ where: { action: "export.downloaded", actorId: world.analyst.id } }),
    );
    expect(events.map(({ detail }) => JSON.parse(detail) as unknown)).toContainEqual({
      what: "progress-form",
      format: "csv",
      year: YEAR,
      scope: "wuhan",
    });
  });

  it("locks what is not to be filled, hides the key and offers lists", async () => {
    const bytes = new Uint8Array(await (await download(world, "xlsx")).arrayBuffer());
    const workbook = await readXlsx(bytes, { readStyles: true });
    const [form, lists] = workbook.sheets;
    expect(form!.protection?.sheet).toBe(true);
    expect(form!.columns?.[0]?.hidden).toBe(true);
    expect(lists!.veryHidden).toBe(true);
    expect(form!.dataValidations?.map(({ type }) => type)).toEqual(Array(6).fill("list"));
    const styleOf = (column: Column) => form!.cells?.get(`4,${at(column)}`)?.style;
    expect(styleOf("value")?.protection?.locked).toBe(false);
    expect(styleOf("indicator")?.protection?.locked).not.toBe(false);
    const texts = form!.rows.flat().map(String);
    for (const line of ["填表人：", "审核人：", "单位负责人：", "报出日期："]) {
      expect(texts).toContain(line);
    }
    expect([...form!.cells!.values()].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it("is printed from the scope to the source, under a name that needs no quotes", async () => {
    for (const language of ["", "&lang=en"]) {
      const file = await download(world, "xlsx", language);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const [form] = (await readXlsx(bytes)).sheets;
      // The writer puts no quotes into the names of print areas.
      expect(form!.name).toMatch(/^\p{L}+$/u);
      expect(form!.pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1 });
      expect(form!.pageSetup?.printArea).toMatch(/^\$?B\$?1:\$?L\$?\d+$/);
      expect(form!.rowDefs?.get(4)?.height).toBeGreaterThanOrEqual(15);
    }
  });

  it("has no cell in CSV that would run", async () => {
    const text = await (await download(world, "csv")).text();
    expect(text).toContain("'=HYPERLINK(1)");
    expect(text).not.toMatch(/(^|,)"?[=@+]/m);
  });

  it("asks for a year and a known scope", async () => {
    const params = Promise.resolve({ plan: world.plan.code });
    const url = "http://127.0.0.1/form?year=1999&scope=nowhere";
    const response = await getCsv(new Request(url), { params });
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { fields: Record<string, unknown> } };
    expect(Object.keys(error.fields).sort()).toEqual(["scope", "year"]);
  });
});

it("writes nothing in a year that was closed after the preview, and says so", async () => {
  const shown = await preview(world, await download(world, "csv"));
  const decision = { plan: world.plan.code, year: YEAR, seen: 0, dueOn: "", reason: "" };
  await decideYear(await createMember("admin"), { ...decision, kind: "closed" });
  const before = await countDrafts();
  const answer = await writeUpload(world.analyst, placeIn(world), shown);
  expect(await countDrafts()).toBe(before);
  if (answer.step !== "preview") throw new Error("written");
  expect(answer.changedSince).toBe(true);
  const { rows, counts } = answer.preview;
  expect(counts.skipped).toBe(rows.length);
  expect(rows[0]?.messages).toEqual([
    { column: null, message: { key: "files.skipped.yearClosed" } },
  ]);
});
