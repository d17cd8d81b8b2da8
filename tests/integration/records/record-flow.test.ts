import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Actor } from "@/lib/access/types";
import { databaseFile } from "@/lib/config/database-url";
import { closeDatabase, readSnapshot, writeTransaction } from "@/lib/db/client";
import { decideRecord, discardRecord, saveRecord, takeBackRecord } from "@/lib/records/mutations";
import { ofKind } from "@/lib/records/of-kind";
import { getPlanRecords, getReleasedRecords } from "@/lib/records/queries";
import type { RecordInput } from "@/lib/records/record-input";
import { makeRelease } from "@/lib/releases/mutations";
import { getReleasePreview } from "@/lib/releases/queries";
import { verifyEvidence } from "@/lib/seals/verify-evidence";
import { PLAN_RECORDS } from "@/prisma/data/records/plan-records";
import { ensureFirstReleaseIn } from "@/prisma/seed/ensure-first-release";
import { retireRecords } from "@/prisma/seed/ensure-records";
import { loadFacts } from "@/prisma/seed/load-facts";
import { createMember } from "@/tests/support/factories";
import {
  approveAs,
  createRecordsWorld,
  openLinkAs,
  PLAN,
  refusal,
} from "@/tests/support/records/records-world";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let analyst: Actor;
let reviewer: Actor;
let admin: Actor;

beforeEach(async () => {
  database = await useTestDatabase();
  ({ analyst, reviewer, admin } = await createRecordsWorld(database));
});
afterEach(() => database.cleanup());

const payload = (zh: string, parent: string | null = null) => ({
  title: { zh, en: "A task" },
  words: null,
  note: null,
  sources: ["press-2"],
  indicators: ["scenarios"],
  scopes: ["wuhan"],
  position: 9,
  parent,
});

function input(changes: Partial<RecordInput> = {}): RecordInput {
  return {
    plan: PLAN,
    kind: "action",
    code: "a-task",
    payload: payload("建设示范场景", "demonstration"),
    withdrawn: false,
    reason: "",
    seen: 0,
    ...changes,
  };
}

const titles = async (actor = analyst, asOf = new Date().toISOString()) =>
  ofKind((await getPlanRecords(actor, PLAN, asOf)).records, "action").map(
    ({ payload: { title } }) => title.zh,
  );

describe("a record", () => {
  it("is shown from the approval of another person on, and on no day before", async () => {
    const sent = await saveRecord(analyst, input(), "submit");
    expect(sent).toMatchObject({ number: 1, state: "submitted" });
    expect(await titles()).toHaveLength(5);
    const before = new Date().toISOString();
    const ref = { version: sent.id, lockVersion: sent.lockVersion };
    await new Promise((resolve) => setTimeout(resolve, 5));
    await decideRecord(reviewer, ref, { state: "approved" });
    expect(await titles()).toContain("建设示范场景");
    expect(await titles(analyst, before)).toHaveLength(5);
  });

  it("is what was approved last, also where the clock was set back in between", async () => {
    await approve(await saveRecord(analyst, input(), "submit"));
    const second = { payload: payload("建设更多场景", "demonstration"), reason: "扩大", seen: 1 };
    vi.useFakeTimers({ now: Date.now() - 3_600_000, toFake: ["Date"] });
    try {
      await approve(await saveRecord(analyst, input(second), "submit"));
    } finally {
      vi.useRealTimers();
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
    const now = await titles();
    expect(now).toContain("建设更多场景");
    expect(now).not.toContain("建设示范场景");
  });

  it("is never decided by who wrote it, whatever roles they have", async () => {
    const { id: version, lockVersion } = await saveRecord(admin, input(), "submit");
    const own = decideRecord(admin, { version, lockVersion }, { state: "approved" });
    expect(await refusal(own)).toBe("forbidden records.errors.own");
    const official = await createMember("official");
    for (const actor of [official, reviewer]) {
      expect(await refusal(saveRecord(actor, input({ code: "b" }), "save"))).toContain("forbidden");
    }
    for (const actor of [official, analyst]) {
      const theirs = decideRecord(actor, { version, lockVersion }, { state: "approved" });
      expect(await refusal(theirs)).toContain("forbidden");
    }
    await decideRecord(reviewer, { version, lockVersion }, { state: "approved" });
  });

  it("changes by a version with a reason; the past keeps what it showed", async () => {
    const first = await saveRecord(analyst, input(), "submit");
    await approve(first);
    const then = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const next = input({ payload: payload("另一任务", "demonstration"), seen: 1 });
    expect(await refusal(saveRecord(analyst, next, "submit"))).toBe(
      "invalid errors.invalid reason",
    );
    await approve(await saveRecord(analyst, { ...next, reason: "会议纪要" }, "submit"));
    expect(await titles()).toContain("另一任务");
    expect(await titles(analyst, then)).toContain("建设示范场景");
    const gone = { ...next, withdrawn: true, reason: "不再实施", seen: 2 };
    await approve(await saveRecord(analyst, gone, "submit"));
    expect(await titles()).toHaveLength(5);
    expect(await titles(analyst, then)).toContain("建设示范场景");
  });

  it("has one open version, which only its author goes on with", async () => {
    const draft = await saveRecord(analyst, input(), "save");
    const colleague = await createMember("analyst");
    expect(await refusal(saveRecord(colleague, input(), "save"))).toBe(
      "conflict records.errors.open",
    );
    const ref = { version: draft.id, lockVersion: draft.lockVersion };
    expect(await refusal(discardRecord(colleague, ref))).toContain("forbidden");
    const sent = await saveRecord(analyst, input(), "submit");
    expect(sent).toMatchObject({ id: draft.id, number: 1, state: "submitted" });
    expect(await refusal(discardRecord(analyst, ref))).toBe("conflict records.errors.changed");
    const back = await takeBackRecord(analyst, { version: sent.id, lockVersion: sent.lockVersion });
    await discardRecord(analyst, { version: back.id, lockVersion: back.lockVersion });
    expect(await refusal(approve(sent))).toContain("not-found");
  });

  it("is returned with a note only, and is then written anew", async () => {
    const { id: version, lockVersion } = await saveRecord(analyst, input(), "submit");
    const returned = (note: string) =>
      decideRecord(reviewer, { version, lockVersion }, { state: "returned", note });
    expect(await refusal(returned(" "))).toContain("note");
    await returned("请写明依据");
    expect(await titles()).toHaveLength(5);
    const again = { ...input({ seen: 1 }), reason: "按审核意见修改" };
    expect(await saveRecord(analyst, again, "submit")).toMatchObject({ number: 2 });
  });

  it.each([
    ["an unknown indicator", { indicators: ["nothing"] }, "indicators"],
    ["an unknown scope", { scopes: ["nowhere"] }, "scopes"],
    ["an unknown source", { sources: ["rumour"] }, "sources"],
    ["no source", { sources: [] }, "sources"],
    ["a task below a task", { parent: "a-task" }, "parent"],
    ["no English title", { title: { zh: "任务", en: "" } }, "title.en"],
    ["a field that its kind does not have", { promised: "2024" }, "_form"],
    ["itself as the action that it is a task of", { parent: "another" }, "parent"],
  ])("is refused with %s", async (_name, changes, field) => {
    await approve(await saveRecord(analyst, input(), "submit"));
    const wrong = { ...payload("再一任务"), ...changes };
    const task = saveRecord(analyst, input({ code: "another", payload: wrong }), "save");
    expect(await refusal(task)).toBe(`invalid errors.invalid ${field}`);
  });
});

const milestone = (changes: object) =>
  saveRecord(
    analyst,
    input({
      kind: "milestone",
      code: "a-milestone",
      payload: {
        ...{ title: { zh: "平台上线", en: "Platform" }, words: null, note: null, by: null },
        ...{ sources: ["press-2"], indicators: [], scopes: [], position: 0, action: null },
        ...{ promised: "2025-Q4", promisedWords: { zh: "年底前", en: "by year end" } },
        ...{ forecast: null, done: null, seen: null, evidence: null },
        ...changes,
      },
    }),
    "submit",
  );
const EVIDENCE = { words: { zh: "验收意见", en: "Acceptance" }, source: "press-2" };

describe("what has happened", () => {
  it.each([
    ["done on a day to come", { done: "2999-01", evidence: EVIDENCE }, "done"],
    ["seen on a day to come", { seen: "2999", evidence: EVIDENCE }, "seen"],
    ["done on no evidence", { done: "2025-12" }, "evidence.words"],
    ["seen on no evidence", { seen: "2025" }, "evidence.words"],
  ])("is no milestone %s", async (_name, changes, field) => {
    expect(await refusal(milestone(changes))).toBe(`invalid errors.invalid ${field}`);
  });

  it("is a milestone done on evidence, and a forecast may be of any day", async () => {
    await approve(await milestone({ done: "2025-12", forecast: "2999", evidence: EVIDENCE }));
  });

  it("keeps the tree at two levels where an action that has tasks is to become one", async () => {
    await approve(await saveRecord(analyst, input(), "submit"));
    const lower = payload("示范应用赋能", "ecosystem");
    const changed = input({ code: "demonstration", payload: lower, reason: "归并", seen: 1 });
    expect(await refusal(saveRecord(analyst, changed, "submit"))).toBe(
      "invalid errors.invalid parent",
    );
  });
});

const approve = (saved: { id: string; lockVersion: number }) => approveAs(reviewer, saved);

describe("a release", () => {
  it("keeps the records that it had", async () => {
    await writeTransaction(ensureFirstReleaseIn);
    const scope = await openLinkAs(admin, { release: 1 });
    const released = await getReleasedRecords(scope);
    expect(released.records).toHaveLength(PLAN_RECORDS.length);
    await approve(await saveRecord(analyst, input(), "submit"));
    expect(await titles()).toHaveLength(6);
    expect(await getReleasedRecords(scope)).toEqual(released);
  });

  it("may be made for a record alone", async () => {
    await writeTransaction(ensureFirstReleaseIn);
    const next = { note: "说明", expectedNumber: 2 };
    expect(await refusal(makeRelease(admin, PLAN, next))).toBe(
      "conflict releases.errors.unchanged",
    );
    await approve(await saveRecord(analyst, input(), "submit"));
    expect((await getReleasePreview(admin, PLAN)).isUnchanged).toBe(false);
    expect(await makeRelease(admin, PLAN, next)).toMatchObject({ number: 2 });
  });
});

/** What the verification finds, without the members, whom this test made without an event. */
async function findings() {
  const report = await verifyEvidence();
  return report.findings.filter(({ kind }) => !kind.startsWith("member"));
}

describe("the database", () => {
  it("tells of a record that was changed behind its back", async () => {
    await approve(await saveRecord(analyst, input(), "submit"));
    expect(await findings()).toEqual([]);
    await closeDatabase();
    const db = new Database(databaseFile(database.url));
    db.exec(`DROP TRIGGER "RecordVersion_update_refused"`);
    db.exec(
      `UPDATE "RecordVersion" SET "payload" = replace("payload", '建设示范场景', '别的') WHERE "payload" LIKE '%建设示范场景%'`,
    );
    db.close();
    const [finding, ...more] = await findings();
    expect(more).toEqual([]);
    expect(finding?.sentence.zh).toContain("记录“action a-task”第 1 版");
  });

  it("withdraws what a data file takes back, once, and leaves alone what members wrote", async () => {
    const [first, other] = PLAN_RECORDS;
    if (first === undefined || other === undefined) throw new Error("No records are loaded.");
    const asked = { plan: PLAN, kind: other.kind, code: other.code, payload: other.payload };
    const theirs = { ...asked, withdrawn: false, reason: "成员改写", seen: 1 };
    await approve(await saveRecord(analyst, theirs, "submit"));
    const retired = [first, other].map(({ kind, code }) => ({ kind, code, reason: "没有原文" }));
    const then = new Date().toISOString();
    const retire = () =>
      writeTransaction(async (tx) => {
        const { id: planId } = await tx.plan.findUniqueOrThrow({ where: { code: PLAN } });
        const { id: authorId } = await tx.member.findFirstOrThrow({ where: { role: "system" } });
        const by = { authorId, reviewerId: admin.id, at: new Date(Date.now() + 5) };
        await retireRecords(tx, planId, retired, by);
        return tx.recordVersion.count();
      });
    const count = await retire();
    expect(await retire()).toBe(count);
    const shown = async (asOf: string) =>
      (await getPlanRecords(analyst, PLAN, asOf)).records.filter(
        ({ kind, code }) => `${kind} ${code}` === `${first.kind} ${first.code}`,
      ).length;
    expect(await shown(then)).toBe(1);
    expect(await shown(new Date(Date.now() + 60_000).toISOString())).toBe(0);
    expect(await findings()).toEqual([]);
  });

  it("has a seal for every loaded record, and loads none twice", async () => {
    const count = () => readSnapshot((tx) => tx.recordVersion.count());
    const before = await count();
    expect(before).toBeGreaterThan(PLAN_RECORDS.length);
    await loadFacts();
    expect(await count()).toBe(before);
  });
});
