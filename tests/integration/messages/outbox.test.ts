import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { submitGrid } from "@/lib/figures/drafts/grid-mutations";
import { saveAndSubmit } from "@/lib/figures/drafts/draft-mutations";
import { withdrawSubmission } from "@/lib/figures/drafts/submission-mutations";
import { chooseMessages } from "@/lib/messages/choice-mutations";
import { loadMatter } from "@/lib/messages/words/load-matter";
import { tellWaiting } from "@/lib/outbox/tell-reviewed";
import { makeRelease } from "@/lib/releases/mutations";
import { decideRecord, saveRecord } from "@/lib/records/mutations";
import type { SentKind } from "@/lib/outbox/kinds";
import {
  createReviewMembers,
  createReviewWorld,
  later,
  refOf,
  type ReviewMembers,
  type ReviewWorld,
} from "@/tests/support/cycle/review-world";
import { gridCell } from "@/tests/support/grid-cell";
import { setChannels, UNASKED } from "@/tests/support/messages/with-settings";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let members: ReviewMembers;
let world: ReviewWorld;

beforeAll(async () => {
  database = await useTestDatabase();
  members = await createReviewMembers();
});
afterAll(async () => {
  setChannels({});
  await database.cleanup();
});
beforeEach(async () => {
  setChannels(UNASKED);
  world = await createReviewWorld(members);
  await writeTransaction((tx) => tx.outboxMessage.deleteMany());
});
afterEach(() => {
  vi.useRealTimers();
});

const outbox = () =>
  readSnapshot((tx) =>
    tx.outboxMessage.findMany({
      orderBy: [{ createdAt: "asc" }, { key: "asc" }],
      include: { member: { select: { name: true } } },
    }),
  );

async function told(): Promise<readonly string[]> {
  return (await outbox())
    .map(({ kind, channel, member }) => `${kind} ${channel} ${member?.name ?? "all"}`)
    .toSorted();
}

/** What the messages that wait would say now. */
async function matters() {
  const rows = await outbox();
  return readSnapshot((tx) =>
    Promise.all(
      rows.map((row) => loadMatter(tx, { ...row, kind: row.kind as SentKind, reader: null })),
    ),
  );
}

describe("a submission", () => {
  it("is told to those who review, and not to its author", async () => {
    await saveAndSubmit(members.analyst, world.entry({ value: "600" }));
    expect(await told()).toEqual(["waiting email 丁", "waiting email 丙"]);
    const [matter] = await matters();
    expect(matter?.values).toEqual({ count: 1, of: "figures", author: "甲" });
  });

  it("is one message whatever its size, and holds no value", async () => {
    const place = { explanation: "已核对" };
    const counted = { ...place, calibre: "department-count" };
    const cells = [
      gridCell({ ...place, value: "777.5" }),
      gridCell({ ...counted, indicator: "results", value: "31" }),
      gridCell({ ...counted, indicator: "firms", value: "19" }),
    ];
    const input = { plan: world.plan.code, cells };
    expect((await submitGrid(members.analyst, input)).done).toBe(true);
    expect(await told()).toEqual(["waiting email 丁", "waiting email 丙"]);
    expect((await matters())[0]?.values["count"]).toBe(3);
    expect(JSON.stringify(await outbox())).not.toMatch(/777\.5|甲/);
  });

  it("is written in the transaction of what it tells, and goes with it", async () => {
    const failing = writeTransaction(async (tx) => {
      await tellWaiting(
        tx,
        { of: "records", planId: world.plan.id, authorId: members.analyst.id },
        new Date(),
      );
      throw new Error("the disk is full");
    });
    await expect(failing).rejects.toThrow();
    expect(await told()).toEqual([]);
  });

  it("is told no more once it was taken back", async () => {
    const sent = await saveAndSubmit(members.analyst, world.entry({ value: "600" }));
    await withdrawSubmission(members.analyst, refOf(sent));
    expect(await matters()).toEqual([null, null]);
  });
});

describe("a return", () => {
  it("is told to the author alone, once for all that comes back of a submission", async () => {
    const one = await saveAndSubmit(members.analyst, world.entry({ value: "600" }));
    const other = await saveAndSubmit(members.second, world.entry({ value: "9", ...FIRMS }));
    await writeTransaction((tx) => tx.outboxMessage.deleteMany());
    await world.decide(members.reviewer, "return", [one, other]);
    expect(await told()).toEqual(["returned email 乙", "returned email 甲"]);
    expect((await outbox()).every(({ nextAt, createdAt }) => nextAt > createdAt)).toBe(true);
  });

  it("is told no more once it was undone", async () => {
    const sent = await saveAndSubmit(members.analyst, world.entry({ value: "600" }));
    await writeTransaction((tx) => tx.outboxMessage.deleteMany());
    const returned = await world.decide(members.reviewer, "return", [sent]);
    expect((await matters())[0]?.values["count"]).toBe(1);
    await world.undo(members.reviewer, returned);
    expect(await matters()).toEqual([null]);
  });

  it("is told again where the first message has gone out meanwhile", async () => {
    const sent = await saveAndSubmit(members.analyst, world.entry({ value: "600" }));
    await world.decide(members.reviewer, "return", [sent]);
    await writeTransaction((tx) =>
      tx.outboxMessage.updateMany({ data: { state: "sent", settledAt: new Date() } }),
    );
    later(1_000);
    const again = await saveAndSubmit(members.analyst, world.entry({ value: "601" }));
    await world.decide(members.reviewer, "return", [again]);
    const waiting = (await outbox()).filter(({ state }) => state === "waiting");
    expect(waiting.map(({ kind }) => kind).toSorted()).toEqual(["returned", "waiting", "waiting"]);
  });
});

describe("records", () => {
  const task = (source: string) => ({
    plan: world.plan.code,
    kind: "action" as const,
    code: `task-${Math.random().toString(36).slice(2)}`,
    payload: {
      title: { zh: "任务", en: "A task" },
      words: null,
      note: null,
      sources: [source],
      indicators: [],
      scopes: [],
      position: 0,
      parent: null,
    },
    withdrawn: false,
    reason: "",
    seen: 0,
  });

  it("that one person submits in a row are one message, and so are those that come back", async () => {
    await saveAndSubmit(members.second, world.entry({ value: "600" }));
    const { key } = await readSnapshot((tx) => tx.source.findFirstOrThrow());
    await writeTransaction((tx) => tx.outboxMessage.deleteMany());
    const first = await saveRecord(members.analyst, task(key), "submit");
    const second = await saveRecord(members.analyst, task(key), "submit");
    expect(await told()).toEqual(["waiting email 丁", "waiting email 丙"]);
    expect((await matters())[0]?.values).toEqual({ count: 2, of: "records", author: "甲" });
    for (const { id, lockVersion } of [first, second]) {
      const ref = { version: id, lockVersion };
      await decideRecord(members.reviewer, ref, { state: "returned", note: "请补充" });
    }
    const returned = (await outbox()).filter(({ kind }) => kind === "returned");
    expect(returned.map(({ member }) => member?.name)).toEqual(["甲"]);
  });
});

describe("a release", () => {
  it("is told to everybody but who made it", async () => {
    await world.approved("600");
    await writeTransaction((tx) => tx.outboxMessage.deleteMany());
    await makeRelease(members.admin, world.plan.code, { note: "说明", expectedNumber: 1 });
    expect(await told()).toEqual(["released email 丙", "released email 乙", "released email 甲"]);
  });
});

describe("recipients", () => {
  it("are none without a channel: nothing piles up", async () => {
    setChannels({});
    await saveAndSubmit(members.analyst, world.entry({ value: "600" }));
    expect(await told()).toEqual([]);
  });

  it("are not those who have switched a kind off, nor the disabled", async () => {
    await chooseMessages(members.reviewer, { locale: "zh", wanted: ["released"] });
    await setDisabled(members.admin.id, new Date());
    try {
      await saveAndSubmit(members.analyst, world.entry({ value: "600" }));
      expect(await told()).toEqual([]);
    } finally {
      await chooseMessages(members.reviewer, { locale: "zh", wanted: ["waiting", "released"] });
      await setDisabled(members.admin.id, null);
    }
  });

  it("are a group for what waits, and not for what comes back", async () => {
    setChannels({
      FEISHU_ROBOT_URL: "http://127.0.0.1:1/hook",
      WEBHOOK_URL: "http://127.0.0.1:1/in",
      WEBHOOK_SECRET: `whsec_${Buffer.alloc(24, 7).toString("base64")}`,
    });
    const sent = await saveAndSubmit(members.analyst, world.entry({ value: "600" }));
    await world.decide(members.reviewer, "return", [sent]);
    expect(await told()).toEqual([
      "returned webhook all",
      "waiting feishu all",
      "waiting webhook all",
    ]);
  });
});

const FIRMS = { indicator: "firms", calibre: "department-count" };

function setDisabled(id: string, disabledAt: Date | null) {
  return writeTransaction((tx) => tx.member.update({ where: { id }, data: { disabledAt } }));
}
