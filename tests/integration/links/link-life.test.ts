import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import type { Actor } from "@/lib/access/types";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import { createLink } from "@/lib/links/mutations";
import { changeLink, setLinkRules } from "@/lib/links/option-mutations";
import { getLink, getLinkChoices } from "@/lib/links/queries";
import { makeRelease } from "@/lib/releases/mutations";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

const LATEST = { label: "网站", expiresAt: null, release: null };
const OPTIONS = { ...LATEST, indicators: null, origins: [] };
const DAY_MS = 86_400_000;

let database: TestDatabase;
let admin: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  plan = await createPlan({ code: "some-plan", signedBy: admin });
  const people = {
    author: await createMember("analyst"),
    reviewer: await createMember("reviewer"),
  };
  const cell = { indicator: "scale", calibre: "industry-scale", year: 2023 } as const;
  await writeRevision(plan, people, { ...cell, value: "600" });
  await makeRelease(admin, plan.code, { note: "首版", expectedNumber: 1 });
});
afterEach(() => vi.useRealTimers());
afterAll(() => database.cleanup());

describe("the rules for how long links live", () => {
  it("hold for links made or prolonged from then on, not for what is left as it is", async () => {
    const { linkId } = await createLink(admin, plan.code, LATEST);
    await setLinkRules(admin, { maxDays: 10, endless: false });
    expect((await getLinkChoices(admin, plan.code)).rules).toEqual({ maxDays: 10, endless: false });
    const refusedWith = (key: string) => ({ code: "invalid", fields: { expiresOn: [{ key }] } });
    await expect(createLink(admin, plan.code, LATEST)).rejects.toMatchObject(
      refusedWith("links.errors.endless"),
    );
    const far = new Date(Date.now() + 12 * DAY_MS);
    await expect(createLink(admin, plan.code, { ...LATEST, expiresAt: far })).rejects.toMatchObject(
      refusedWith("links.errors.expiresOnLate"),
    );
    const ref = { linkId, lockVersion: 0 };
    await expect(changeLink(admin, { ...ref, ...OPTIONS, expiresAt: far })).rejects.toMatchObject(
      refusedWith("links.errors.expiresOnLate"),
    );
    await changeLink(admin, { ...ref, ...OPTIONS, label: "仍无期限" });
    expect((await getLink(admin, linkId))?.link).toMatchObject({ expiresAt: null });

    await setLinkRules(admin, { maxDays: 365, endless: true });
    await setLinkRules(admin, { maxDays: 365, endless: true });
    const kept = await readSnapshot((tx) => tx.linkRule.findMany());
    expect(kept.map(({ number }) => number)).toEqual([1, 2, 3]);
    const trail = await readSnapshot((tx) =>
      tx.auditEvent.findMany({ where: { action: "link.rules-set" }, orderBy: { id: "asc" } }),
    );
    expect(trail.map(({ detail }) => JSON.parse(detail) as unknown)).toEqual([
      { maxDays: 10, endless: false },
      { maxDays: 365, endless: true },
    ]);
    const change = writeTransaction((tx) => tx.linkRule.updateMany({ data: { maxDays: 9 } }));
    await expect(change).rejects.toThrow();
  });
});

describe("the count of uses", () => {
  it("is written some seconds late, with the time of the last, programs apart", async () => {
    const { linkId, token } = await createLink(admin, plan.code, LATEST);
    const start = new Date("2026-12-01T00:00:00Z");
    vi.useFakeTimers({ toFake: ["Date", "setTimeout"], now: start });
    await openPublicLink(token);
    vi.setSystemTime(start.getTime() + 1000);
    await openPublicLink(token);
    vi.setSystemTime(start.getTime() + 2000);
    const robot = new Headers({ "user-agent": "DingTalkBot-LinkService/1.0" });
    await openPublicLink(token, robot);
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    await vi.waitFor(async () =>
      expect((await getLink(admin, linkId))?.link).toMatchObject({
        useCount: 2,
        robotCount: 1,
        lastUsedAt: "2026-12-01T00:00:01.000Z",
      }),
    );
  });
});
