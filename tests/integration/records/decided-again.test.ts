import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { writeTransaction } from "@/lib/db/client";
import { decideRecord, saveRecord } from "@/lib/records/mutations";
import { ofKind } from "@/lib/records/of-kind";
import { getPlanRecords } from "@/lib/records/queries";
import type { RecordInput } from "@/lib/records/record-input";
import { decideEntries } from "@/lib/register/decide-entries";
import type { EntryInput } from "@/lib/register/entry-input";
import { saveEntry } from "@/lib/register/entry-mutations";
import { createMember } from "@/tests/support/factories";
import {
  approveAs,
  createRecordsWorld,
  PLAN,
  refusal,
} from "@/tests/support/records/records-world";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const CODE = "9144030071526726XG";
const STALE = "conflict records.errors.stale _form";

let database: TestDatabase;
let analyst: Actor;
let other: Actor;
let reviewer: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  ({ analyst, reviewer } = await createRecordsWorld(database));
  other = await createMember("analyst");
});
afterAll(() => database.cleanup());

const told = { words: null, note: null, sources: ["press-2"], indicators: [], scopes: [] };
const title = (zh: string) => ({ zh, en: "Something" });

function action(code: string, changes: Partial<RecordInput> = {}, parent: string | null = null) {
  const payload = { ...told, title: title(code), position: 90, parent };
  const input = { plan: PLAN, kind: "action", code, payload, withdrawn: false } as const;
  return { ...input, reason: "改了", seen: 0, ...changes };
}

function note(code: string, about: string, changes: Partial<RecordInput> = {}): RecordInput {
  const payload = {
    ...{ sources: [], indicators: [], scopes: [], position: 0 },
    action: about,
    period: "2025",
    progress: title("有进展"),
    problem: null,
    next: null,
  };
  return {
    ...{ plan: PLAN, kind: "note", code, payload, withdrawn: false, reason: "改了", seen: 0 },
    ...changes,
  };
}

const sent = (input: RecordInput, actor = analyst) => saveRecord(actor, input, "submit");
const current = () => getPlanRecords(analyst, PLAN, new Date(Date.now() + 1000).toISOString());
const inForce = async (code: string) =>
  (await current()).records.find((record) => record.code === code);

describe("a record that is decided about", () => {
  it("is not approved where what it names became otherwise since it was sent", async () => {
    await approveAs(reviewer, sent(action("one")));
    await approveAs(reviewer, sent(action("two")));
    // Each below the other: every one of the two was right when it was sent.
    const down = await sent(action("one", { seen: 1 }, "two"));
    const back = await sent(action("two", { seen: 1 }, "one"), other);
    await approveAs(reviewer, down);
    expect(await refusal(approveAs(reviewer, back))).toBe(STALE);
    const { id: version, lockVersion } = back;
    await decideRecord(reviewer, { version, lockVersion }, { state: "returned", note: "成环" });
    expect((await inForce("two"))?.payload).toMatchObject({ parent: null });
  });

  it("is withdrawn also where what it names was withdrawn before", async () => {
    await approveAs(reviewer, sent(action("gone")));
    await approveAs(reviewer, sent(note("of-gone", "gone")));
    const late = await sent(note("late", "gone"), other);
    await approveAs(reviewer, sent(action("gone", { seen: 1, withdrawn: true })));
    expect(await refusal(approveAs(reviewer, late))).toBe(STALE);
    await approveAs(reviewer, sent(note("of-gone", "gone", { seen: 1, withdrawn: true })));
    expect(await inForce("of-gone")).toBeUndefined();
  });
});

const entry = (changes: Partial<EntryInput>): EntryInput => ({
  ...{ plan: PLAN, code: "", seen: 0, nameZh: "", nameEn: "", organisationCode: "" },
  ...{ sort: "firm", indicator: "little-giants", scopes: ["wuhan"], year: "2024" },
  ...{ state: "recognised", decidedOn: "2024-10", document: "公告", status: "" },
  ...{ words: "", wordsEn: "", note: "", noteEn: "", source: "press-2", other: "", why: "补充" },
  ...{ withdrawn: false, intent: "submit", ...changes },
});

describe("a thing of the register", () => {
  it("is not made a second time by changes of two entries that wait at once", async () => {
    const add = async (nameZh: string) =>
      approveAs(reviewer, saveEntry(analyst, entry({ nameZh })));
    await add("东湖甲智能");
    await add("襄阳另一芯片");
    const codes = await entryCodes("东湖甲智能", "襄阳另一芯片");
    const same = { seen: 1, organisationCode: CODE };
    const first = await saveEntry(
      analyst,
      entry({ ...same, code: codes[0], nameZh: "东湖甲智能" }),
    );
    const second = { ...same, code: codes[1], nameZh: "襄阳另一芯片", scopes: ["xiangyang"] };
    expect(await refusal(saveEntry(other, entry(second)))).toBe("invalid errors.invalid nameZh");
    // As they stand where both were sent at one moment, each unseen by the check of the other.
    const [stored] = ofKind((await current()).records, "entry").filter(
      ({ code }) => code === codes[1],
    );
    const sentUnseen = { ...stored?.payload, organisationCode: CODE };
    const draft = await sent(
      { ...action(codes[1] ?? "", { seen: 1 }), kind: "entry", payload: sentUnseen },
      other,
    );
    const both = [first, draft].map(({ id: version, lockVersion }) => ({ version, lockVersion }));
    const third = await saveEntry(other, entry({ nameZh: "宜昌丙材料", scopes: ["yichang"] }));
    const { id: version, lockVersion } = third;
    const seen = [...both, { version, lockVersion }];
    const decided = await decideEntries(reviewer, PLAN, seen, { state: "approved" });
    expect(decided.count).toBe(1);
    expect(reasonsOf(decided)).toEqual({
      [first.id]: ["register.errors.doubled"],
      [draft.id]: ["register.errors.doubled"],
    });
    expect(await entryCodes("宜昌丙材料")).toHaveLength(1);
    await approveAs(reviewer, first);
    expect(await refusal(approveAs(reviewer, draft))).toBe("conflict register.errors.doubled");
    expect(await decideEntries(reviewer, PLAN, both.slice(1), RETURNED)).toMatchObject({
      count: 1,
    });
  });

  it("is not approved among others where it is right no longer, and the others are", async () => {
    const [gone, kept] = [
      await saveEntry(analyst, entry({ nameZh: "黄冈丁传感器" })),
      await saveEntry(analyst, entry({ nameZh: "恩施戊无人机" })),
    ];
    await writeTransaction(async (tx) => {
      const where = { id: gone.id };
      const row = await tx.recordVersion.findUniqueOrThrow({ where });
      const payload = row.payload.replaceAll("2024-10", "2999-10");
      await tx.recordVersion.update({ where, data: { payload, state: "draft" } });
      await tx.recordVersion.update({ where, data: { state: "submitted" } });
    });
    const seen = [gone, kept].map(({ id: version, lockVersion }) => ({ version, lockVersion }));
    const decided = await decideEntries(reviewer, PLAN, seen, { state: "approved" });
    expect(decided.count).toBe(1);
    expect(reasonsOf(decided)).toEqual({
      [gone.id]: ["records.errors.stale", "records.errors.notYet"],
    });
    expect(await refusal(approveAs(reviewer, gone))).toBe(STALE);
    expect(await entryCodes("黄冈丁传感器", "恩施戊无人机")).toHaveLength(1);
  });
});

const reasonsOf = ({ refused }: Awaited<ReturnType<typeof decideEntries>>) =>
  Object.fromEntries(
    Object.entries(refused).map(([field, reasons]) => [
      field.slice("chosen.".length),
      reasons.map(({ key }) => key),
    ]),
  );

const RETURNED = { state: "returned", note: "与另一项相同" } as const;

async function entryCodes(...names: readonly string[]): Promise<string[]> {
  const { records } = await current();
  return names.flatMap((name) =>
    ofKind(records, "entry").flatMap(({ code, payload }) =>
      payload.title.zh === name ? code : [],
    ),
  );
}
