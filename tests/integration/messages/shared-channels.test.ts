import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { deliverDue } from "@/lib/messages/deliver";
import { tell } from "@/lib/outbox/tell";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { openReceiver, type Receiver } from "@/tests/support/messages/receiver";
import { setChannels } from "@/tests/support/messages/with-settings";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const WEBHOOK_SECRET = `whsec_${Buffer.alloc(32, 5).toString("base64")}`;
const NOW = new Date("2026-06-01T02:00:00.000Z");
/** Before the instant of the signatures that are known. */
const EARLY = new Date("2023-01-01T00:00:00.000Z");

let database: TestDatabase;
let receiver: Receiver;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  receiver = await openReceiver();
  const { id: createdById } = await createMember("admin");
  plan = await createPlan();
  const release = { number: 3, instant: NOW, note: "内部说明", methodVersion: 1, createdById };
  await writeTransaction((tx) =>
    tx.release.create({ data: { id: newId(), planId: plan.id, ...release } }),
  );
});
afterAll(async () => {
  setChannels({});
  await receiver.close();
  await database.cleanup();
});
beforeEach(async () => {
  receiver.calls.length = 0;
  receiver.answer = { status: 200, body: '{"errcode":0,"errmsg":"ok","code":0}' };
  await writeTransaction((tx) => tx.outboxMessage.deleteMany());
});

const tellRelease = (at = NOW) =>
  writeTransaction((tx) =>
    tell(tx, {
      kind: "released",
      event: `released ${newId()}`,
      thread: `released ${newId()}`,
      planId: plan.id,
      detail: { number: 3 },
      to: { roles: ["admin"] },
      at,
    }),
  );

const only = () => readSnapshot((tx) => tx.outboxMessage.findFirstOrThrow());

describe("to a webhook", () => {
  it("is signed so that the standard's own library takes it, and nothing else", async () => {
    setChannels({ WEBHOOK_URL: `${receiver.url}/in`, WEBHOOK_SECRET });
    await tellRelease();
    // The library refuses what is older than five minutes.
    await deliverDue(() => new Date());
    const [call] = receiver.calls;
    const headers = call?.headers as Record<string, string>;
    const hook = new Webhook(WEBHOOK_SECRET);
    expect(hook.verify(call?.body ?? "", headers)).toMatchObject({
      type: "released",
      data: { plan: plan.code, zh: { subject: "第 3 版数据已发布" } },
    });
    expect(() => hook.verify((call?.body ?? "").replace("3", "4"), headers)).toThrow();
    expect(headers["webhook-id"]).toBe((await only()).id);
  });

  it("follows no redirect", async () => {
    setChannels({ WEBHOOK_URL: `${receiver.url}/in`, WEBHOOK_SECRET });
    receiver.answer = { status: 302, body: "", location: `${receiver.url}/inside` };
    await tellRelease();
    await deliverDue(() => NOW);
    expect(receiver.calls.map(({ path }) => path)).toEqual(["/in"]);
    expect(await only()).toMatchObject({ state: "waiting", reason: "HTTP 302" });
  });
});

describe("to a group's robot", () => {
  /** Signatures as the vendors' own samples in Python make them. */
  it("is written as 企业微信 takes it", async () => {
    setChannels({ WECOM_ROBOT_URL: `${receiver.url}/cgi-bin/webhook/send?key=k-1` });
    await tellRelease();
    await deliverDue(() => NOW);
    const [call] = receiver.calls;
    expect(call?.path).toBe("/cgi-bin/webhook/send?key=k-1");
    expect(call?.headers["content-type"]).toContain("application/json");
    expect(JSON.parse(call?.body ?? "")).toEqual({
      msgtype: "text",
      text: { content: expect.stringMatching(/^第 3 版数据已发布\n/) as string },
    });
  });

  it("is signed as 钉钉 wants it", async () => {
    setChannels({
      DINGTALK_ROBOT_URL: `${receiver.url}/robot/send?access_token=t-1`,
      DINGTALK_ROBOT_SECRET: "SECtest-secret",
    });
    await tellRelease(EARLY);
    await deliverDue(() => new Date(1_700_000_000_000));
    const url = new URL(receiver.calls[0]?.path ?? "", receiver.url);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      access_token: "t-1",
      timestamp: "1700000000000",
      sign: "LC7hxZ4wslL+P7j7gu1hoQ+wzByekL+yWgiUMekZs0g=",
    });
  });

  it("is signed as 飞书 wants it", async () => {
    setChannels({
      FEISHU_ROBOT_URL: `${receiver.url}/open-apis/bot/v2/hook/h-1`,
      FEISHU_ROBOT_SECRET: "feishu-secret",
    });
    await tellRelease(EARLY);
    await deliverDue(() => new Date(1_700_000_000_000));
    expect(JSON.parse(receiver.calls[0]?.body ?? "")).toMatchObject({
      timestamp: "1700000000",
      sign: "OrBzY1Y01Gq+HgJsl+7OfWcMVwc7YocohQm5iiZwjhU=",
      msg_type: "text",
      content: { text: expect.stringContaining("/releases?plan=") as string },
    });
  });

  it("that refuses with a number of its own is tried again; its key is kept nowhere", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    setChannels({ WECOM_ROBOT_URL: `${receiver.url}/send?key=very-secret` });
    receiver.answer = { status: 200, body: '{"errcode":93000,"errmsg":"bad key very-secret"}' };
    await tellRelease();
    await deliverDue(() => NOW);
    const row = await only();
    expect(row).toMatchObject({ state: "waiting", reason: "errcode 93000" });
    expect(JSON.stringify([row, logged.mock.calls])).not.toContain("very-secret");
    logged.mockRestore();
  });
});
