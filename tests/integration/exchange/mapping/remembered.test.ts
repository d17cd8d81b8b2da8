import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { DomainError } from "@/lib/errors/domain-error";
import { forgetUploadMapping, writeUpload } from "@/lib/exchange/progress-form/upload/mutations";
import {
  mapUpload,
  previewUpload,
  previewWithStored,
} from "@/lib/exchange/progress-form/upload/preview-queries";
import { readSentChoice } from "@/lib/exchange/progress-form/upload/mapping-form";
import { cancelOwnUpload } from "@/lib/exchange/progress-form/upload/progress-queries";
import type { ImportAnswer } from "@/lib/exchange/progress-form/types";
import { createFactsWorld, factsPlace } from "@/tests/support/facts-world";
import { createMember } from "@/tests/support/factories";
import { toldOf, uploadMapped } from "@/tests/support/files/mapped-files";
import { F, FULL, S, sheet } from "@/tests/support/files/misread-siblings";
import { rawWorkbook } from "@/tests/support/files/raw-workbook";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let analyst: Actor;
const PLACE = factsPlace();
beforeAll(async () => {
  database = await useTestDatabase();
  analyst = await createFactsWorld();
});
afterAll(() => database.cleanup());
beforeEach(() =>
  writeTransaction(async (tx) => {
    await tx.tableMapping.deleteMany();
    await tx.revision.deleteMany({ where: { state: "draft" } });
  }),
);

const own = (value: number, year = 2025) =>
  sheet([
    ["市州", "指标名称", `${year}年完成`],
    ["武汉", S, value],
  ]);

function previewOf(answer: ImportAnswer) {
  if (answer.step !== "preview") throw new Error(`no preview: ${toldOf(answer).join()}`);
  return answer;
}

const write = (answer: ImportAnswer, ticket = "", actor = analyst) =>
  writeUpload(actor, PLACE, { ...previewOf(answer), ticket });
const countDrafts = () => readSnapshot((tx) => tx.revision.count({ where: { state: "draft" } }));
const actions = (action: string) =>
  readSnapshot((tx) => tx.auditEvent.findMany({ where: { action }, orderBy: { id: "desc" } }));

describe("a mapping", () => {
  it("is asked for once, and the next file with the headings goes straight to its preview", async () => {
    expect((await previewUpload(analyst, PLACE, own(211))).step).toBe("mapping");
    const before = (await actions("mapping.remembered")).length;
    await write(await uploadMapped(analyst, own(211)));
    const colleague = await createMember("analyst");
    const next = previewOf(await previewUpload(colleague, PLACE, own(212)));
    expect(toldOf(next)).toEqual(["2: wuhan scenarios 2025 department-count = 212"]);
    expect(next.mapped?.remembered?.name).toBe(analyst.name);
    const [event] = await actions("mapping.remembered");
    expect(await actions("mapping.remembered")).toHaveLength(before + 1);
    expect(event?.actorId).toBe(analyst.id);
  });

  it("is not remembered by a preview", async () => {
    await uploadMapped(analyst, own(211));
    expect((await previewUpload(analyst, PLACE, own(211))).step).toBe("mapping");
  });

  it("reads the year of each file from its own heading", async () => {
    await write(await uploadMapped(analyst, own(211)));
    const next = await previewUpload(analyst, PLACE, own(180, 2024));
    expect(toldOf(next)).toEqual(["2: skipped row:otherYear"]);
  });

  it("is asked again where the year was said by hand for a column", async () => {
    const file = () =>
      sheet([
        ["市州", "指标名称", "完成值"],
        ["武汉", S, 211],
      ]);
    const asked = await previewUpload(analyst, PLACE, file());
    if (asked.step !== "mapping") throw new Error("not asked");
    const { choice, packed, fileName } = asked;
    const chosen = JSON.parse(choice) as {
      groups: { columns: { year: number | null }[] }[];
      sheets: number[];
    };
    chosen.groups[0]!.columns[2]!.year = 2025;
    const sent = { packed, fileName, choice: chosen as never, edits: false };
    await write(await mapUpload(analyst, PLACE, sent));
    expect((await previewUpload(analyst, PLACE, file())).step).toBe("mapping");
  });

  it("can be forgotten, which is on record", async () => {
    await write(await uploadMapped(analyst, own(211)));
    const next = previewOf(await previewUpload(analyst, PLACE, own(212)));
    const { packed } = next.mapped ?? { packed: "" };
    const asked = await forgetUploadMapping(analyst, PLACE, { packed, fileName: "a.xlsx" });
    expect(asked.step).toBe("mapping");
    expect((await previewUpload(analyst, PLACE, own(212))).step).toBe("mapping");
    expect((await actions("mapping.forgotten"))[0]?.actorId).toBe(analyst.id);
  });

  it("is refused where the sheets that come back were not packed here", async () => {
    const sent = { packed: "AAAA", fileName: "a.xlsx", choice: null, edits: false };
    await expect(mapUpload(analyst, PLACE, sent)).rejects.toBeInstanceOf(DomainError);
  });
});

describe("a formula", () => {
  it("is read by its stored result only where that is confirmed, and says so", async () => {
    const file = sheet([
      ["市州", "指标名称", "2025年"],
      ["武汉", S, { f: "100+111", v: 211 }],
      ["襄阳", F, { f: "1/0", v: "#DIV/0!" }],
    ]);
    const answer = previewOf(await uploadMapped(analyst, file));
    expect(toldOf(answer)).toEqual(["2: wrong value:formulaStored", "3: wrong value:formula"]);
    expect(answer.formulas).toBe(1);
    const confirmed = previewOf(await previewWithStored(analyst, PLACE, answer));
    expect(toldOf(confirmed)[0]).toBe("2: wuhan scenarios 2025 department-count = 211");
    expect(confirmed.preview.rows[0]?.remarks).toContainEqual({ key: "files.remark.stored" });
    expect(await write(confirmed)).toEqual({ step: "written", count: 1 });
  });
});

describe("an upload that is cancelled", () => {
  it("wrote nothing, and nobody else can cancel it", async () => {
    const answer = await uploadMapped(analyst, own(211));
    cancelOwnUpload(await createMember("analyst"), "t1");
    cancelOwnUpload(analyst, "t2");
    const before = (await actions("import.written")).length;
    await expect(write(answer, "t2")).rejects.toMatchObject({ code: "conflict" });
    expect([await countDrafts(), (await actions("import.written")).length]).toEqual([0, before]);
    expect((await previewUpload(analyst, PLACE, own(211))).step).toBe("mapping");
    expect(await write(answer, "t1")).toEqual({ step: "written", count: 1 });
  });
});

describe("a sheet with its own headings beside one of the form", () => {
  const beside = () =>
    rawWorkbook([
      { name: "填报", rows: [FULL, ["襄阳", 2025, S, 8]] },
      {
        name: "台账",
        rows: [
          ["市州", "指标名称", "2025年完成"],
          ["武汉", S, 9],
        ],
      },
      { name: "说明", rows: [["请各市州于月底前报送"]] },
    ]);
  const FORM = "2: xiangyang scenarios 2025 department-count = 8";
  const BOTH = [`填报!${FORM}`, "台账!2: wuhan scenarios 2025 department-count = 9"];
  const edit = ({ fileName, others }: ReturnType<typeof previewOf>) =>
    mapUpload(analyst, PLACE, {
      packed: others?.packed ?? "",
      fileName,
      choice: readSentChoice(others?.choice ?? ""),
      edits: true,
    });

  it("is told as not read, and may be mapped; the form's own sheet is not asked about", async () => {
    const first = previewOf(await previewUpload(analyst, PLACE, beside()));
    expect(toldOf(first)).toEqual([FORM, "unread.sheetWithoutTable", "unread.sheetWithoutTable"]);
    const asked = await edit(first);
    if (asked.step !== "mapping") throw new Error("not asked");
    const sheets = asked.view.groups.flatMap((group) => group.sheets.map(({ name }) => name));
    expect(sheets).not.toContain("填报");
    const choice = readSentChoice(asked.choice);
    const { packed, fileName } = asked;
    const mapped = await mapUpload(analyst, PLACE, { packed, fileName, choice, edits: false });
    expect(toldOf(mapped)).toEqual([...BOTH, "unread.sheetNotChosen"]);
    await write(mapped);
    expect(await countDrafts()).toBe(2);
  });

  it("is read at once where its headings are remembered, with the form's own sheet", async () => {
    await write(await uploadMapped(analyst, own(211)));
    const next = previewOf(await previewUpload(analyst, PLACE, beside()));
    expect(toldOf(next)).toEqual([...BOTH, "unread.sheetNotChosen"]);
    expect(next.mapped?.remembered?.name).toBe(analyst.name);
  });

  it("is not offered where no other sheet looks like figures", async () => {
    const plain = rawWorkbook([
      { name: "填报", rows: [FULL, ["襄阳", 2025, S, 8]] },
      { name: "说明", rows: [["请各市州于月底前报送"]] },
    ]);
    expect(previewOf(await previewUpload(analyst, PLACE, plain)).others).toBeNull();
  });
});
