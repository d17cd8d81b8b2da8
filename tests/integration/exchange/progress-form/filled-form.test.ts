import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { databaseFile } from "@/lib/config/database-url";
import { readSnapshot } from "@/lib/db/client";
import { writeUpload } from "@/lib/exchange/progress-form/upload/mutations";
import type { PreviewRow } from "@/lib/exchange/progress-form/types";
import { encodeGb18030 } from "@/tests/support/files/encode-gb18030";
import {
  CELLS,
  fillForm,
  LIKE_A_FORMULA,
  MERGED_AWAY,
  MISTAKES,
  RIGHT,
} from "@/tests/support/files/filled-form";
import { createFormWorld, placeIn, type FormWorld } from "@/tests/support/form-plan";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import { countDrafts, download, preview } from "./form-world";

const session = vi.hoisted((): { actor: unknown } => ({ actor: null }));
vi.mock("@/lib/auth/session", () => ({ actorOf: async () => session.actor }));

let database: TestDatabase;
let world: FormWorld;

beforeAll(async () => {
  database = await useTestDatabase();
  // The code stands in the keys of the fixtures.
  world = await createFormWorld("filled-form");
  session.actor = world.analyst;
});
afterAll(() => database.cleanup());

const fixture = (kind: string) => readFileSync(`tests/fixtures/filled-form.libreoffice.${kind}`);
const csvText = () => new TextDecoder("gb18030", { fatal: true }).decode(fixture("gb18030.csv"));
const fileOf = (content: Uint8Array | string, name: string) =>
  new File([typeof content === "string" ? content : new Uint8Array(content)], name);

const FILES: readonly (readonly [string, () => File | Promise<File>])[] = [
  [
    "the site's own workbook, filled",
    async () => {
      const blank = new Uint8Array(await (await download(world, "xlsx")).arrayBuffer());
      return fileOf(await fillForm(blank), "own.xlsx");
    },
  ],
  ["the workbook that LibreOffice wrote", () => fileOf(fixture("xlsx"), "libreoffice.xlsx")],
  ["the CSV in GB18030 that LibreOffice wrote", () => fileOf(fixture("gb18030.csv"), "gb.csv")],
  ["the same in UTF-8", () => fileOf(csvText(), "utf8.csv")],
  ["the same in UTF-8 with a byte order mark", () => fileOf(`\uFEFF${csvText()}`, "bom.csv")],
  [
    "the same with the line ends and the encoding of Excel",
    () => fileOf(encodeGb18030(csvText().replaceAll(/(?<!\r)\n/g, "\r\n")), "excel.csv"),
  ],
];

/** What the preview must say of each of the 120 cells, in the order of the form. */
function expected(isCsv: boolean): readonly Record<string, unknown>[] {
  return Array.from({ length: CELLS }, (_, index) => {
    const mistake = MISTAKES[index];
    const key = isCsv && mistake?.inCsv !== undefined ? mistake.inCsv : mistake?.key;
    const isMerged = index === MERGED_AWAY || index === MERGED_AWAY - 1;
    if (isMerged && !isCsv) {
      return { status: "wrong", column: "value", key: "files.wrong.mergedValue" };
    }
    if (index === MERGED_AWAY) return { status: "skipped", key: "files.skipped.empty" };
    if (index === LIKE_A_FORMULA && isCsv) {
      return { status: "wrong", column: "evidence", key: "files.wrong.formula" };
    }
    if (mistake !== undefined && key !== null) {
      return { status: "wrong", column: mistake.column, key };
    }
    const usual = { value: String(100 + index), flag: null, qualifier: "exact", nature: "actual" };
    const typed = mistake === undefined ? {} : { value: "105" };
    return { status: "new", after: { ...usual, ...RIGHT[index]?.after, ...typed } };
  });
}

function summary({ status, after, messages }: PreviewRow): Record<string, unknown> {
  if (status === "new") return { status, after };
  const [first] = messages;
  const { key } = first?.message ?? {};
  return status === "wrong" ? { status, column: first?.column, key } : { status, key };
}

const countsOf = (rows: readonly PreviewRow[]) =>
  rows.filter(({ key, written }) => (key?.indicator ?? written.name).match(/count-|清单/));

describe("a form with 120 cells, 15 of them wrong in different ways", () => {
  it("has mistakes of fifteen kinds", () => {
    const keys = Object.values(MISTAKES).map(({ key }) => key);
    expect(new Set(keys).size).toBe(15);
  });

  it.each(FILES)("%s is told cell by cell, and nothing is written", async (_name, make) => {
    const before = await countDrafts();
    const file = await make();
    const { preview: shown } = await preview(world, file);
    const isCsv = file.name.endsWith(".csv");
    expect(countsOf(shown.rows).map(summary)).toEqual(expected(isCsv));
    // The lines that nobody filled, in CSV also the one whose value was merged with the one above.
    expect(shown.counts.skipped).toBe(16 + (isCsv ? 1 : 0));
    expect(await countDrafts()).toBe(before);
  });

  it("is written whole or not at all, and every text arrives as it was typed", async () => {
    const shown = await preview(world, fileOf(fixture("xlsx"), "libreoffice.xlsx"));
    const before = await countDrafts();
    const db = new Database(databaseFile(database.url));
    const last = `NEW."value" = ${100 + CELLS - 1}`;
    db.exec(
      `CREATE TRIGGER "full" BEFORE INSERT ON "Revision" WHEN ${last} BEGIN SELECT RAISE(ABORT, 'full'); END`,
    );
    await expect(writeUpload(world.analyst, placeIn(world), shown)).rejects.toThrow();
    expect(await countDrafts()).toBe(before);
    db.exec(`DROP TRIGGER "full"`);
    db.close();
    expect(await writeUpload(world.analyst, placeIn(world), shown)).toEqual({
      step: "written",
      count: CELLS - 15 - 2,
    });
    expect(await countDrafts()).toBe(before + CELLS - 17);

    const rows = await readSnapshot((tx) =>
      tx.revision.findMany({
        include: { source: true, figure: { include: { indicator: true, scope: true } } },
      }),
    );
    const of = (indicator: string) =>
      rows.find(
        ({ figure }) => figure.indicator.code === indicator && figure.scope.code === "province",
      );
    expect(of("count-13")?.source).toMatchObject({
      title: "新公报",
      publisher: "统计局",
      publishedOn: "2024-12-09",
      grade: "A",
    });
    expect(of("count-14")?.evidence).toBe("=1+1 是原文");
    expect(of("count-15")?.evidence).toBe("第一行\n第二行");
    expect(of("count-9")).toMatchObject({ value: null, flag: "not-collected" });
    expect(of("count-1")?.value?.toString()).toBe("0");
  });

  it.each(FILES)("%s changes nothing when it comes again", async (_name, make) => {
    const file = await make();
    const { counts } = (await preview(world, file)).preview;
    // In CSV the result of a formula is a number like any other, and nothing tells of merged cells.
    const isCsv = file.name.endsWith(".csv");
    const drafts = isCsv
      ? { new: 2, unchanged: 102, wrong: 15, skipped: 17 }
      : { new: 0, unchanged: 103, wrong: 17, skipped: 16 };
    expect(counts).toEqual({ ...drafts, changed: 0 });
  });
});
