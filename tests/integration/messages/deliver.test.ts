import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { chooseMessages } from "@/lib/messages/choice-mutations";
import { deliverDue, WAITS } from "@/lib/messages/deliver";
import { retryMessages, sendTest } from "@/lib/messages/outbox-mutations";
import { getOutbox } from "@/lib/messages/outbox-queries";
import { tell } from "@/lib/outbox/tell";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import {
  decoded,
  headerOf,
  openMailbox,
  textOf,
  type Mailbox,
} from "@/tests/support/messages/mailbox";
import { openReceiver, type Receiver } from "@/tests/support/messages/receiver";
import { setChannels } from "@/tests/support/messages/with-settings";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

const MAIL_FROM = "湖北人工智能 <site@example.test>";
const NOW = new Date("2026-06-01T02:00:00.000Z");
const minutesLater = (minutes: number) => () => new Date(NOW.getTime() + minutes * 60_000);

let database: TestDatabase;
let mailbox: Mailbox;
let receiver: Receiver;
let admin: Actor;
let analyst: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  [mailbox, receiver] = await Promise.all([openMailbox(), openReceiver()]);
  admin = await createMember("admin", { name: "管理员" });
  analyst = await createMember("analyst", { name: "甲" });
  plan = await createPlan();
  await writeTransaction((tx) =>
    tx.release.create({
      data: {
        id: newId(),
        planId: plan.id,
        number: 3,
        instant: NOW,
        note: "内部说明",
        methodVersion: 1,
        createdById: admin.id,
      },
    }),
  );
});
afterAll(async () => {
  setChannels({});
  await Promise.all([mailbox.close(), receiver.close()]);
  await database.cleanup();
});
beforeEach(async () => {
  mailbox.letters.length = 0;
  mailbox.refuse = "nobody";
  receiver.calls.length = 0;
  receiver.answer = { status: 200, body: '{"errcode":0,"errmsg":"ok","code":0}' };
  await writeTransaction((tx) => tx.outboxMessage.deleteMany());
});

const withMail = (url = mailbox.url) =>
  setChannels({ SMTP_URL: url, MAIL_FROM, APP_URL: "https://targets.example.test" });

/** Tells a release to one member, or to the channels that all share. */
const tellRelease = (to: Actor = analyst) =>
  writeTransaction((tx) =>
    tell(tx, {
      kind: "released",
      event: `released ${newId()}`,
      thread: `released ${newId()}`,
      planId: plan.id,
      detail: { number: 3 },
      to: { member: to.id },
      at: NOW,
    }),
  );

const closeMail = () => {
  setChannels({ FEISHU_ROBOT_URL: receiver.url });
  return Promise.resolve();
};

const rows = () => readSnapshot((tx) => tx.outboxMessage.findMany({ orderBy: { id: "asc" } }));
async function only() {
  const [row] = await rows();
  return row!;
}

describe("by e-mail", () => {
  it("a message arrives in the reader's language, with the site's address and no secret", async () => {
    withMail();
    await tellRelease();
    expect(await deliverDue(minutesLater(0))).toBe(1);
    const [letter] = mailbox.letters;
    expect(letter?.to).toBe(analyst.email);
    const raw = letter?.raw ?? "";
    expect(decoded(headerOf(raw, "subject"))).toBe("第 3 版数据已发布");
    expect(decoded(headerOf(raw, "from"))).toContain("湖北人工智能");
    expect(headerOf(raw, "message-id")).toBe(`<${(await only()).id}@targets.example.test>`);
    expect(headerOf(raw, "auto-submitted")).toBe("auto-generated");
    const text = textOf(raw);
    expect(text).toContain(`https://targets.example.test/releases?plan=${plan.code}`);
    expect(text).not.toContain("内部说明");
    expect(await only()).toMatchObject({ state: "sent", attempts: 1, reason: null });

    await chooseMessages(analyst, { locale: "en", wanted: ["released"] });
    await tellRelease();
    await deliverDue(minutesLater(0));
    const english = mailbox.letters[1]?.raw ?? "";
    expect(headerOf(english, "subject")).toBe("Release 3 has been published");
    expect(textOf(english)).toContain("https://targets.example.test/en/releases?plan=");
    await chooseMessages(analyst, { locale: "zh", wanted: ["released"] });
  });

  it("what went out never goes out again", async () => {
    withMail();
    await tellRelease();
    await deliverDue(minutesLater(0));
    expect(await deliverDue(minutesLater(9_999))).toBe(0);
    expect(mailbox.letters).toHaveLength(1);
  });

  it("is tried again, each time later, and given up in the end; then an administrator has it tried", async () => {
    withMail();
    mailbox.refuse = "all";
    await tellRelease();
    let clock = 0;
    for (const wait of WAITS) {
      expect(await deliverDue(minutesLater(clock))).toBe(0);
      expect(await deliverDue(minutesLater(clock + wait - 1))).toBe(0);
      expect((await only()).state).toBe("waiting");
      clock += wait;
    }
    expect(await deliverDue(minutesLater(clock))).toBe(1);
    const failed = await only();
    expect(failed).toMatchObject({ state: "failed", reason: "EENVELOPE 451" });
    expect(failed.attempts).toBe(WAITS.length + 1);
    expect((await getOutbox(admin, "failed")).lines).toHaveLength(1);

    mailbox.refuse = "nobody";
    expect(await retryMessages(admin, { message: failed.id })).toBe(1);
    expect(await retryMessages(admin, { message: failed.id })).toBe(0);
    await deliverDue(() => new Date());
    expect(headerOf(mailbox.letters[0]?.raw ?? "", "message-id")).toContain(failed.id);
  });

  it("to an address that does not exist is given up at once", async () => {
    withMail();
    mailbox.refuse = "recipient";
    await tellRelease();
    await deliverDue(minutesLater(0));
    expect(await only()).toMatchObject({ state: "failed", reason: "EENVELOPE 550" });
  });

  it("keeps names, passwords and the server's words out of what is stored", async () => {
    withMail(mailbox.url.replace("p%40ss", "wrong-secret"));
    await tellRelease();
    await deliverDue(minutesLater(0));
    const row = await only();
    expect(row).toMatchObject({ state: "waiting", reason: "EAUTH 535" });
    expect(JSON.stringify(row)).not.toMatch(/wrong-secret|127\.0\.0\.1|@/);
  });

  it("asks a server that is away once a round, whatever waits, and goes on with other channels", async () => {
    setChannels({
      SMTP_URL: "smtp://127.0.0.1:1",
      MAIL_FROM,
      FEISHU_ROBOT_URL: `${receiver.url}/hook`,
    });
    await tellRelease();
    await tellRelease(admin);
    await deliverDue(minutesLater(0));
    const mails = (await rows()).filter(({ channel }) => channel === "email");
    expect(mails.map(({ attempts }) => attempts).toSorted()).toEqual([0, 1]);
    expect(receiver.calls).toHaveLength(2);
  });
});

describe("two processes", () => {
  it("send each message once", async () => {
    withMail();
    for (let count = 0; count < 6; count += 1) await tellRelease();
    await Promise.all([deliverDue(minutesLater(0)), deliverDue(minutesLater(0))]);
    expect(mailbox.letters).toHaveLength(6);
    const ids = mailbox.letters.map(({ raw }) => headerOf(raw, "message-id"));
    expect(new Set(ids).size).toBe(6);
  });

  it("take over what one of them died at, under the same Message-ID", async () => {
    withMail();
    await tellRelease();
    const { id } = await only();
    const leasedUntil = minutesLater(2)();
    await writeTransaction((tx) =>
      tx.outboxMessage.update({ where: { id }, data: { leasedUntil, attempts: 1 } }),
    );
    expect(await deliverDue(minutesLater(1))).toBe(0);
    expect(await deliverDue(minutesLater(2))).toBe(1);
    expect(headerOf(mailbox.letters[0]?.raw ?? "", "message-id")).toContain(id);
  });
});

describe("what is no longer so", () => {
  it.each([
    ["no-channel", closeMail],
    ["no-reader", () => setDisabled(new Date())],
  ])("is dropped as %s", async (reason, change) => {
    withMail();
    await tellRelease();
    await change();
    await deliverDue(minutesLater(0));
    await setDisabled(null);
    expect(await only()).toMatchObject({ state: "dropped", reason });
    expect(mailbox.letters).toEqual([]);
  });
});

describe("a test", () => {
  it("goes to the administrator alone, once at a time", async () => {
    withMail();
    await sendTest(admin, { channel: "email" });
    await expect(sendTest(admin, { channel: "email" })).rejects.toMatchObject({ code: "conflict" });
    await expect(sendTest(admin, { channel: "wecom" })).rejects.toMatchObject({ code: "conflict" });
    await deliverDue();
    expect(mailbox.letters.map(({ to }) => to)).toEqual([admin.email]);
  });
});

function setDisabled(disabledAt: Date | null) {
  return writeTransaction((tx) =>
    tx.member.update({ where: { id: analyst.id }, data: { disabledAt } }),
  );
}
