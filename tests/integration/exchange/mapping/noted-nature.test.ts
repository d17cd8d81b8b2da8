import { afterAll, beforeAll, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import type { FileChoice } from "@/lib/exchange/progress-form/upload/mapping-form";
import { writeUpload } from "@/lib/exchange/progress-form/upload/mutations";
import { mapUpload, previewUpload } from "@/lib/exchange/progress-form/upload/preview-queries";
import { createFactsWorld, factsPlace } from "@/tests/support/facts-world";
import { F, S } from "@/tests/support/files/misread-siblings";
import { rawWorkbook, type RawCell } from "@/tests/support/files/raw-workbook";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let analyst: Actor;
beforeAll(async () => {
  database = await useTestDatabase();
  analyst = await createFactsWorld();
});
afterAll(() => database.cleanup());

/** Two merged lines of headings over two hubs, and what stands below. */
function merged(...below: RawCell[][]): File {
  const rows: RawCell[][] = [
    ["2025年人工智能指标"],
    ["指标", "2025年", null, "备注"],
    [null, "武汉", "襄阳", null],
    ...below,
  ];
  return rawWorkbook([{ name: "表1", rows, merges: ["A2:A3", "B2:C2", "D2:D3"] }]);
}

/** A file previewed with its natures read as they are noted, or not. */
async function previewed(file: File, nature: "noted" | "") {
  const place = factsPlace();
  const answer = await previewUpload(analyst, place, file);
  if (answer.step !== "mapping") throw new Error("no mapping");
  const { packed, fileName, view } = answer;
  const choice: FileChoice = {
    groups: view.groups.map(({ top, bottom, columns, said }) => ({
      top: top - 1,
      bottom: bottom - 1,
      columns: columns.map(({ mapping }) => mapping),
      said: { ...said, nature },
    })),
    sheets: view.groups.flatMap(({ sheets }) => sheets.map(({ index }) => index)),
  };
  const mapped = await mapUpload(analyst, place, { packed, fileName, choice, edits: false });
  if (mapped.step !== "preview") throw new Error("no preview");
  return { asks: view.groups.flatMap(({ asks }) => asks), answer: mapped };
}

/** What is asked of a file, and what comes of it where its natures are read as they are noted, or not. */
async function read(file: File, nature: "noted" | "") {
  const { asks, answer } = await previewed(file, nature);
  const { rows, readings } = answer.preview;
  return {
    asks,
    rows: rows.map(({ column, line, after, messages }) => {
      const why = messages.map(({ message }) => message.key.split(".").at(-1));
      return `${column}${line} ${after === null ? why.join() : `${after.value} ${after.nature}`}`;
    }),
    readings: readings.map(({ key }) => key.split(".").at(-1)),
  };
}

it("are asked about and read as a note below the table calls them, or not at all", async () => {
  const file = merged([S, 300, 20, null], ["注：以上均为快报数"]);
  const refused = await read(file, "");
  expect(refused.asks).toContain("nature");
  expect(refused.rows).toEqual(["B4 captionProvisional", "C4 captionProvisional"]);
  const noted = await read(file, "noted");
  expect(noted.rows).toEqual(["B4 300 provisional", "C4 20 provisional"]);
  expect(noted.readings).toContain("saidNature");
});

it("are read line by line as the remarks call them; a remark that says more refuses its line", async () => {
  const file = merged(
    [S, 300, 20, "快报数"],
    [F, 1500, 60, "预计"],
    ["行业大模型", 30, 4, "待核实"],
    ["重点实验室", 3, 1, null],
  );
  expect((await read(file, "")).rows.slice(0, 2)).toEqual(["B4 besideNature", "B5 besideNature"]);
  expect((await read(file, "noted")).rows).toEqual([
    "B4 300 provisional",
    "B5 1500 forecast",
    "B6 besideNature",
    expect.stringMatching(/^B7 /),
    "C4 20 provisional",
    "C5 60 forecast",
    "C6 besideNature",
    expect.stringMatching(/^C7 /),
  ]);
});

it("are never given to all rows by a note that speaks of one place or of another year", async () => {
  const place = merged([S, 300, 20, null], ["注：襄阳为预计数"]);
  expect((await read(place, "noted")).rows).toEqual(["B4 captionForecast", "C4 captionForecast"]);
  const year = merged([S, 300, 20, null], ["注：2026年为预计数"]);
  expect((await read(year, "noted")).rows).toEqual(["B4 captionForecast", "C4 captionForecast"]);
});

it("are not asked about where nothing says that they are no results", async () => {
  const { asks, rows } = await read(merged([S, 300, 20, "据统计局"]), "");
  expect(asks).not.toContain("nature");
  expect(rows).toEqual(["B4 300 actual", "C4 20 actual"]);
});

it("are read so in the next table with the same headings, once rows read so were written", async () => {
  const { answer } = await previewed(merged([S, 300, 20, "快报数"]), "noted");
  await writeUpload(analyst, factsPlace(), { ...answer, ticket: "" });
  const next = await previewUpload(analyst, factsPlace(), merged([S, 310, 21, "预计"]));
  if (next.step !== "preview") throw new Error("asked again");
  expect(next.preview.rows.map(({ after }) => `${after?.value} ${after?.nature}`)).toEqual([
    "310 forecast",
    "21 forecast",
  ]);
  expect(next.preview.readings.map(({ key }) => key)).toContain("files.reading.saidNature");
});
