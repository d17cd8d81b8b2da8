import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { savePlanSection } from "@/lib/plan-files/drafts/edit-section";
import { sectionEditSchema } from "@/lib/plan-files/drafts/section-schema";
import { getDraftSection } from "@/lib/plan-files/drafts/section-query";
import { startPlanDraft } from "@/lib/plan-files/drafts/start-draft";
import { createMember } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let admin: Actor;
let draft: string;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  draft = await startPlanDraft(admin, {
    from: "nothing",
    nameZh: "大方案",
    nameEn: "",
    regionZh: "",
    startYear: "2026",
    endYear: "2028",
  });
});
afterAll(() => database.cleanup());

/** Posts a section's form as a browser does. */
async function post(section: "indicators" | "calibres", fields: Record<string, string>, page = 1) {
  const content = await getDraftSection(admin, draft, section, page);
  if (content === null) throw new Error("There is no such draft.");
  const { hash: seen, from, rows } = content;
  const frame = { draft, section, seen, from: String(from), count: String(rows.length) };
  return savePlanSection(admin, sectionEditSchema.parse({ intent: "save", ...frame, ...fields }));
}

const names = async (page = 1) =>
  (await getDraftSection(admin, draft, "indicators", page))?.rows.map(({ nameZh }) => nameZh);

describe("the form of a section", () => {
  it("adds, moves and removes rows, gives them codes that stay, and drops empty ones", async () => {
    await post("indicators", { "r.0.nameZh": "甲", "r.1.nameZh": "乙", "r.2.nameZh": " " });
    await post("indicators", { intent: "down.0", "r.0.unitZh": "亿元" });
    expect(await names()).toEqual(["乙", "甲"]);
    await post("indicators", { intent: "remove.0", "r.0.nameZh": "乙" });
    const [row] = (await getDraftSection(admin, draft, "indicators"))?.rows ?? [];
    // The English of a known unit comes along.
    expect(row).toMatchObject({ code: "indicator-1", unitZh: "亿元", unitEn: "100 million CNY" });
  });

  it("takes a block of a spreadsheet, and refuses one that is larger than any plan", async () => {
    const block = Array.from({ length: 60 }, (_, n) => `指标${n}\t家\t年末数`).join("\r\n");
    expect(await post("indicators", { intent: "paste", block })).toMatchObject({ added: 60 });
    const large = Array.from({ length: 10_000 }, (_, n) => `第${n}项`).join("\n");
    await expect(post("indicators", { intent: "paste", block: large })).rejects.toMatchObject({
      reference: { key: "planFiles.fault.tooManyRows" },
    });
    expect((await getDraftSection(admin, draft, "indicators"))?.total).toBe(61);
  });

  it("loses no cell of a pasted block: a heading that names no column is named, and nothing is saved", async () => {
    const block = "名称\t单位\t计数方式\n算力\tEFLOPS\t年末数";
    await expect(post("indicators", { intent: "paste", block })).rejects.toMatchObject({
      code: "invalid",
      fields: { block: [{ key: "planFiles.fault.heading", values: { text: "单位" } }] },
    });
    expect((await getDraftSection(admin, draft, "indicators"))?.total).toBe(61);
  });

  it("puts back the rows of its page alone", async () => {
    const before = await names(1);
    await post("indicators", { "r.40.nameZh": "改名" }, 2);
    expect(await names(1)).toEqual(before);
    expect((await names(2))?.[0]).toBe("改名");
  });

  it("makes nothing of rubbish", async () => {
    const rubbish = { intent: "up.99999", "r.0.__proto__": "x", "r.x.nameZh": "x", "r.0.zzz": "x" };
    await post("calibres", rubbish);
    expect((await getDraftSection(admin, draft, "calibres"))?.total).toBe(0);
    for (const [name, text] of [
      ["section", "members; DROP"],
      ["from", "-1"],
      ["count", "x"],
    ] as const) {
      await expect(post("calibres", { [name]: text })).rejects.toThrow();
    }
    const long = { "r.0.nameZh": "长".repeat(2001) };
    await expect(post("calibres", long)).rejects.toThrow("tooLong");
    await expect(getDraftSection(admin, "no-such-draft", "plan")).resolves.toBeNull();
  });
});
