import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { calendarRoute } from "@/lib/api/routes/calendar-route";
import { withoutTokens } from "@/lib/config/without-tokens";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import {
  chooseMessages,
  endCalendarAddress,
  makeCalendarAddress,
} from "@/lib/messages/choice-mutations";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let admin: Actor;
let analyst: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  analyst = await createMember("analyst");
  plan = await createPlan({ code: "long" });
  const long = "湖北省加快人工智能产业发展三年行动方案；第一期，含“三大科创中心”\\分工";
  await writeTransaction(async (tx) => {
    await tx.plan.update({ where: { id: plan.id }, data: { nameZh: long } });
    const dates = [
      [2023, 1, "due", "2024-03-31"],
      [2023, 2, "closed", null],
      [2024, 1, "due", "2025-02-28"],
      [2024, 2, "due", "2025-03-31"],
    ] as const;
    for (const [year, number, kind, dueOn] of dates) {
      const at = new Date(`2025-01-0${number}T00:00:00.000Z`);
      const data = { id: newId(), planId: plan.id, year, number, kind, dueOn, at };
      await tx.yearEvent.create({ data: { ...data, actorId: admin.id } });
    }
  });
});
afterAll(() => database.cleanup());

function ask(file: string, etag?: string): Promise<Response> {
  const headers = new Headers(etag === undefined ? {} : { "If-None-Match": etag });
  const request = new Request(`http://127.0.0.1/api/calendar/${file}`, { headers });
  return calendarRoute(request, { params: Promise.resolve({ file }) });
}

describe("a private calendar address", () => {
  it("gives the due dates that are open, as RFC 5545 writes them, and no figure", async () => {
    const token = await makeCalendarAddress(analyst);
    const response = await ask(`${token}.ics`);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(response.headers.get("Cache-Control")).toBe("private, no-cache");
    const text = await response.text();
    // Lines end with CRLF and hold 75 bytes at most, no character torn apart.
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const lines = text.split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    const unfolded = text.replaceAll("\r\n ", "");
    expect(unfolded).not.toContain("�");
    expect(unfolded).toContain("三年行动方案；第一期，含“三大科创中心”\\\\分工");
    expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(unfolded).toContain("UID:due-long-2024@127.0.0.1\r\n");
    expect(unfolded).toContain("DTSTAMP:20250102T000000Z\r\n");
    expect(unfolded).toContain("DTSTART;VALUE=DATE:20250331\r\n");
    expect(unfolded).toContain("SEQUENCE:2\r\n");
    expect(unfolded).toContain("SUMMARY:2024 年数据报送截止\r\n");
  });

  it("is the same bytes until something changes, and then only is sent again", async () => {
    const token = await makeCalendarAddress(analyst);
    const first = await ask(`${token}.ics`);
    const etag = first.headers.get("ETag") ?? "";
    const second = await ask(`${token}.ics`, etag);
    expect(second.status).toBe(304);
    expect(await second.text()).toBe("");
    expect(second.headers.get("ETag")).toBe(etag);
    await chooseMessages(analyst, { locale: "en", wanted: [] });
    const third = await ask(`${token}.ics`, etag);
    expect(third.status).toBe(200);
    expect(await third.text()).toContain("SUMMARY:Figures for 2024 are due");
  });

  it("is kept by its hash alone", async () => {
    const token = await makeCalendarAddress(analyst);
    const rows = await readSnapshot(async (tx) => [
      await tx.calendarAddress.findMany(),
      await tx.auditEvent.findMany(),
    ]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(withoutTokens(`GET /api/calendar/${token}.ics`)).toBe("GET /api/calendar/[link].ics");
  });

  it("ends when another is made, when it is ended, and with its member", async () => {
    const first = await makeCalendarAddress(analyst);
    const second = await makeCalendarAddress(analyst);
    expect((await ask(`${first}.ics`)).status).toBe(404);
    expect((await ask(`${second}.ics`)).status).toBe(200);
    const disable = (disabledAt: Date | null) =>
      writeTransaction((tx) =>
        tx.member.update({ where: { id: analyst.id }, data: { disabledAt } }),
      );
    await disable(new Date());
    expect((await ask(`${second}.ics`)).status).toBe(404);
    await disable(null);
    await endCalendarAddress(analyst);
    expect((await ask(`${second}.ics`)).status).toBe(404);
  });

  it.each(["x.ics", "..%2f.ics", `${"a".repeat(43)}.ics`, "a".repeat(43), "", "%00.ics"])(
    "answers 404 to %o",
    async (file) => {
      expect((await ask(file)).status).toBe(404);
    },
  );
});
