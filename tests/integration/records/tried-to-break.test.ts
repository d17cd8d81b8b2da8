import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { listNotices } from "@/lib/figures/review/notice-queries";
import { disableMember } from "@/lib/members/mutations";
import { saveFromDesk } from "@/lib/records/desk/desk-mutations";
import { getRecordDesk } from "@/lib/records/desk/desk-queries";
import { decideRecord, saveRecord } from "@/lib/records/mutations";
import { responsibleFor } from "@/lib/records/people/of-subject";
import type { CountInput } from "@/lib/register/count-input";
import { declareCount } from "@/lib/register/count-mutations";
import type { EntryInput } from "@/lib/register/entry-input";
import { saveEntry } from "@/lib/register/entry-mutations";
import { getEntryPage, getRegister } from "@/lib/register/queries";
import type { CheckInput } from "@/lib/sources/check-input";
import { saveCheck } from "@/lib/sources/mutations";
import { getSourceDesk } from "@/lib/sources/queries";
import { createMember } from "@/tests/support/factories";
import {
  approveAs,
  createRecordsWorld,
  PLAN,
  refusal,
} from "@/tests/support/records/records-world";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import { input, note, unitTexts } from "./people-world";

let database: TestDatabase;
let analyst: Actor;
let other: Actor;
let reviewer: Actor;
let admin: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  ({ analyst, reviewer, admin } = await createRecordsWorld(database));
  other = await createMember("analyst");
});
afterAll(() => database.cleanup());

const entry = (changes: Partial<EntryInput>): EntryInput => ({
  ...{ plan: PLAN, code: "", seen: 0, nameZh: "", nameEn: "", organisationCode: "" },
  ...{ sort: "firm", indicator: "little-giants", scopes: ["wuhan"], year: "", state: "lead" },
  ...{ decidedOn: "", document: "", status: "", words: "", wordsEn: "", note: "", noteEn: "" },
  ...{ source: "press-2", other: "", why: "补充", withdrawn: false, intent: "submit" },
  ...changes,
});

const returned = ({ id: version, lockVersion }: { id: string; lockVersion: number }, why: string) =>
  decideRecord(reviewer, { version, lockVersion }, { state: "returned", note: why });
const noticesOf = async (actor: Actor) =>
  (await listNotices(actor, PLAN)).flatMap((one) => (one.kind === "record-returned" ? one : []));

describe("what came back", () => {
  it("has its page and a notice that leads there, an entry of the register that is new too", async () => {
    const sent = await saveEntry(analyst, entry({ nameZh: "东湖甲智能" }));
    await returned(sent, "名称不全");
    const page = await getEntryPage(analyst, PLAN, sent.code);
    expect(page.returned).toMatchObject({ returnNote: "名称不全", reviewer: reviewer.name });
    expect((await getEntryPage(other, PLAN, sent.code)).returned).toBeNull();
    expect(await noticesOf(analyst)).toMatchObject([
      {
        note: "名称不全",
        records: [
          { href: `/register/entry/${sent.code}?plan=${PLAN}`, name: { zh: "东湖甲智能" } },
        ],
      },
    ]);
    const again = { code: sent.code, seen: 1, nameZh: "武汉东湖甲智能有限公司" };
    await approveAs(reviewer, saveEntry(analyst, entry(again)));
    expect(await noticesOf(analyst)).toEqual([]);
  });

  it("is told of a check of a source and of a decision to count from the register as well", async () => {
    await returned(await saveCheck(analyst, CHECK), "标题呢？");
    const [row] = (await getSourceDesk(analyst, PLAN)).rows.filter(
      ({ source }) => source.key === "press-2",
    );
    expect(row?.returned).toMatchObject({ note: "标题呢？", by: reviewer.name });
    expect((await noticesOf(analyst)).map(({ records }) => records[0]?.href)).toEqual([
      `/sources?plan=${PLAN}&show=all#source-press-2`,
    ]);
    await returned(await declareCount(admin, COUNT), "口径未定");
    const { counts } = await getRegister(admin, PLAN, new Date().toISOString());
    const count = counts.find(({ indicator }) => indicator === "little-giants");
    expect(count?.returned).toEqual({ note: "口径未定", by: reviewer.name });
    expect((await noticesOf(admin)).map(({ records }) => records[0]?.href)).toEqual([
      `/register?plan=${PLAN}&indicator=little-giants`,
    ]);
  });
});

describe("an entry of the register", () => {
  it("is taken back without a word on why it is another thing than the one it is the same as", async () => {
    const { code, ...sent } = await saveEntry(analyst, entry({ nameZh: "乙工芯片" }));
    await approveAs(reviewer, sent);
    const { current } = await getEntryPage(analyst, PLAN, code);
    // As it stands where both were sent at one moment, each unseen by the form of the other.
    const alike = { ...current, title: { zh: "武汉乙工芯片有限公司", en: "Example" } };
    await approveAs(reviewer, sentAs("alike", alike, 0));
    const own = entry({ code, seen: 1, nameZh: "乙工芯片" });
    expect(await refusal(saveEntry(analyst, own))).toBe("invalid errors.invalid other");
    await approveAs(reviewer, saveEntry(analyst, { ...own, withdrawn: true }));
    expect((await getEntryPage(analyst, PLAN, code)).current).toBeNull();
  });

  it("keeps its further sources when its form, which shows the first, is sent", async () => {
    const { code, ...sent } = await saveEntry(analyst, entry({ nameZh: "丙院机器人" }));
    await approveAs(reviewer, sent);
    const { current } = await getEntryPage(analyst, PLAN, code);
    await approveAs(reviewer, sentAs(code, { ...current, sources: ["press-2", "cri-2024"] }, 1));
    const change = async (source: string, seen: number) => {
      const changed = entry({ code, seen, source, nameZh: "丙院机器人" });
      await approveAs(reviewer, saveEntry(analyst, changed));
      return (await getEntryPage(analyst, PLAN, code)).current?.sources;
    };
    expect(await change("press-2", 2)).toEqual(["press-2", "cri-2024"]);
    expect(await change("press", 3)).toEqual(["press", "cri-2024"]);
  });
});

describe("a draft", () => {
  const wish = (indicators: string, intent: "save" | "submit") => note({ indicators }, { intent });

  it("keeps others from writing as long as its author is there, and no longer", async () => {
    const gone = await createMember("analyst");
    await saveFromDesk(gone, wish("scenarios", "save"));
    const own = wish("scenarios", "submit");
    expect(await refusal(saveFromDesk(analyst, own))).toBe("conflict records.errors.open");
    await disableMember(admin, { member: gone.id });
    expect(await saveFromDesk(analyst, own)).toMatchObject({ number: 1, state: "submitted" });
  });
});

describe("what is written", () => {
  it("of the indicator in the province is of its target, of which there is one", async () => {
    await approveAs(
      reviewer,
      saveFromDesk(analyst, note({ indicators: "scale", scopes: "province" })),
    );
    for (const scopes of ["", "province"]) {
      const again = saveFromDesk(other, note({ indicators: "scale", scopes }));
      expect(await refusal(again)).toBe("conflict people.errors.exists");
    }
    await approveAs(reviewer, saveFromDesk(other, note({ indicators: "scale", scopes: "wuhan" })));
  });

  it("names an office once", async () => {
    const unit = () => saveFromDesk(admin, input("units", unitTexts("省发展改革委")));
    const [first, second] = [await unit(), await unit()];
    await approveAs(reviewer, first);
    expect(await refusal(approveAs(reviewer, second))).toBe("conflict records.errors.stale _form");
    expect(await refusal(unit())).toBe("invalid errors.invalid name.zh");
  });

  it("names an office that was withdrawn at its desk only, as one that was", async () => {
    await approveAs(reviewer, saveFromDesk(admin, input("units", unitTexts("撤并的专班"))));
    const unitsOf = async () => (await getRecordDesk(admin, PLAN, "responsibility")).options.unit;
    const { code = "" } = (await unitsOf()).find(({ name }) => name.zh === "撤并的专班") ?? {};
    const duty = input("responsibility", { indicators: "scale", "lead.0": code });
    await approveAs(reviewer, saveFromDesk(admin, duty));
    const led = async () =>
      responsibleFor((await getPlanAssessment(admin, PLAN)).people, { indicator: "scale" });
    expect(await led()).toMatchObject({ lead: [code] });
    const gone = { code, seen: 1, why: "撤并", isWithdrawn: true };
    await approveAs(reviewer, saveFromDesk(admin, input("units", unitTexts("撤并的专班"), gone)));
    expect(await led()).toBeNull();
    expect((await unitsOf()).find((unit) => unit.code === code)).toMatchObject({ isGone: true });
  });

  it("is of a year that somebody can mean, and seen done after it is", async () => {
    const milestone = (texts: Record<string, string>) =>
      refusal(
        saveFromDesk(
          analyst,
          input("milestones", {
            ...{ "title.zh": "节点", "promisedWords.zh": "年内", "sources.0": "press-2" },
            ...{ "evidence.words.zh": "公告", "evidence.source": "press-2" },
            ...texts,
          }),
        ),
      );
    expect(await milestone({ promised: "0205" })).toBe("invalid errors.invalid promised");
    expect(await milestone({ done: "2025-03", seen: "2024" })).toBe("invalid errors.invalid seen");
    expect(await milestone({ done: "2024-03", seen: "2024" })).toBe("no refusal");
    const slip = note({ indicators: "scale", period: "0025" });
    expect(await refusal(saveFromDesk(analyst, slip))).toBe("invalid errors.invalid period");
  });

  it("of a source names a copy that is kept, and of a count an indicator that has a register", async () => {
    const check = (copy: string) => saveCheck(analyst, { ...CHECK, source: "cri-2024", copy });
    for (const copy of ["a copy", "ab".repeat(32)]) {
      expect(await refusal(check(copy))).toBe("invalid errors.invalid copy");
    }
    const count = declareCount(admin, { ...COUNT, indicator: "scale" });
    expect(await refusal(count)).toBe("invalid errors.invalid _form");
  });
});

const CHECK: CheckInput = {
  ...{ plan: PLAN, source: "press-2", seen: 0, on: "2026-11-26", result: "found", pageTitle: "" },
  ...{ address: "", grade: "", note: "", noteEn: "", copy: "", why: "", intent: "submit" },
};
const COUNT: CountInput = {
  ...{ plan: PLAN, indicator: "little-giants", seen: 0, source: "press-2", intent: "declare" },
  ...{ reasonZh: "名单即口径", reasonEn: "The list is the count", why: "" },
};

/** Sends a version of an entry past its form. */
function sentAs(code: string, payload: object, seen: number) {
  const record = { plan: PLAN, kind: "entry", code, payload, withdrawn: false } as const;
  return saveRecord(analyst, { ...record, reason: seen === 0 ? "" : "补充", seen }, "submit");
}
