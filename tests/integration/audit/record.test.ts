// Runs apart: it uses up what the process grants to strangers in an hour.
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { GET as exportRoute } from "@/app/[locale]/(workspace)/settings/audit/export/route";
import { GET as getAssessment } from "@/app/api/v1/plans/[plan]/assessment/route";
import { GET as getCsv } from "@/app/api/v1/plans/[plan]/figures.csv/route";
import { authorise, DomainError } from "@/lib/errors/domain-error";
import { exportAudit } from "@/lib/audit/mutations";
import { getAuditOverview, listAuditEvents } from "@/lib/audit/queries";
import { recordRefusal } from "@/lib/audit/record-refusal";
import { verifyChain } from "@/lib/audit/verify-chain";
import { databaseFile } from "@/lib/config/database-url";
import { forgetEnv } from "@/lib/config/env";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { approveRevision, returnRevision } from "@/lib/figures/review/review-mutations";
import { createLink, revokeLink } from "@/lib/links/mutations";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import { createMember as addMember, resetPassword } from "@/lib/members/mutations";
import { changeOwnPassword } from "@/lib/members/own-account";
import type { Actor } from "@/lib/access/types";
import { makeRelease } from "@/lib/releases/mutations";
import { entryInput } from "@/tests/support/entry-input";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import {
  createAccount,
  PASSWORD,
  signedInActor,
  trySignIn,
  withCookie,
} from "../../support/account";

let database: TestDatabase;
let plan: TestPlan;
let admin: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  process.env.AUTH_SECRET = "a".repeat(48);
  forgetEnv();
  admin = await createMember("admin", { name: "管理员甲" });
  plan = await createPlan({ signedBy: admin });
});
afterEach(() => vi.useRealTimers());
afterAll(async () => {
  delete process.env.AUTH_SECRET;
  await database.cleanup();
});

const eventsOf = (where: { actorId?: string; action?: string; subjectId?: string }) =>
  readSnapshot((tx) => tx.auditEvent.findMany({ where, orderBy: { id: "asc" } }));
const textOf = async (response: Response) => (await response.text()).replace("\uFEFF", "");

describe("what is never in the audit", () => {
  it("holds no password, token or text of a draft after a whole round", async () => {
    const secrets: string[] = [PASSWORD, "a whole new pass phrase", "wrong guess 4711"];
    const people = { analyst: "analyst", reviewer: "reviewer" } as const;
    const accounts = {
      analyst: await createAccount(people.analyst),
      reviewer: await createAccount(people.reviewer),
    };
    const analyst = await signedInActor(accounts.analyst);
    const reviewer = await signedInActor(accounts.reviewer);
    const { cookie } = await trySignIn(accounts.analyst.email, PASSWORD);
    secrets.push(cookie.value, decodeURIComponent(cookie.value).split(".")[0]!);
    await expect(trySignIn(accounts.analyst.email, "wrong guess 4711")).rejects.toThrow(
      DomainError,
    );
    const change = { next: "a whole new pass phrase", repeat: "a whole new pass phrase" };
    await expect(
      changeOwnPassword(analyst, { current: "wrong guess 4711", ...change }),
    ).rejects.toThrow(DomainError);
    await changeOwnPassword(analyst, { current: PASSWORD, ...change });
    const member = { name: "新人", email: "newcomer@example.test", role: "official" } as const;
    secrets.push((await addMember(admin, member)).password);
    secrets.push((await resetPassword(admin, { member: accounts.reviewer.id })).password);

    const notes = {
      reviewerNote: "给审核人的悄悄话",
      evidence: "证据文字第三页",
      publicNoteZh: "公开说明草稿",
    };
    secrets.push(...Object.values(notes), "退回意见文字", "97531");
    const entry = (fields: Record<string, string>) =>
      entryInput({ plan: plan.code, scope: "wuhan", ...notes, ...fields });
    await saveDraft(analyst, entry({ value: "97531" }));
    const first = await saveAndSubmit(analyst, entry({ scope: "xiangyang", value: "97531" }));
    const ref = (revision: { id: string; lockVersion: number }) => ({
      revision: revision.id,
      lockVersion: revision.lockVersion,
    });
    await returnRevision(reviewer, { ...ref(first), note: "退回意见文字" });
    const second = await saveAndSubmit(analyst, entry({ scope: "province", value: "97531" }));
    await approveRevision(reviewer, ref(second));
    await makeRelease(admin, plan.code, { note: "首版", expectedNumber: 1 });
    const made = await createLink(admin, plan.code, {
      label: "甲",
      expiresAt: null,
      release: null,
    });
    secrets.push(made.token);
    await openPublicLink(made.token);
    await revokeLink(admin, made.linkId);

    const db = new Database(databaseFile(database.url), { readonly: true });
    const rows = db.prepare(`SELECT * FROM "AuditEvent"`).all();
    const hashes = db.prepare(`SELECT "password" AS "text" FROM "Account"`).all();
    const tokens = db.prepare(`SELECT "token" AS "text" FROM "Session"`).all();
    const links = db.prepare(`SELECT "tokenHash" AS "text" FROM "PublicLink"`).all();
    db.close();
    const stored = [...hashes, ...tokens, ...links] as { text: string }[];
    secrets.push(...stored.map(({ text }) => text));
    expect(rows.length).toBeGreaterThan(15);
    const table = JSON.stringify(rows);
    expect(secrets.filter((secret) => table.includes(secret))).toEqual([]);
    expect(table).not.toContain("argon2");
    expect((await verifyChain()).broken).toBeNull();
  });
});

describe("refusals", () => {
  it("of a member by a call of the API are kept, those of nobody are not", async () => {
    const account = await createAccount("official", { mustChangePassword: true });
    const headers = withCookie(await trySignIn(account.email, PASSWORD));
    const call = (given: Headers) =>
      getAssessment(new Request("http://localhost/api/v1/plans/x/assessment", { headers: given }), {
        params: Promise.resolve({ plan: plan.code }),
      });
    const before = await readSnapshot((tx) => tx.auditEvent.count());
    expect((await call(new Headers())).status).toBe(401);
    expect(await readSnapshot((tx) => tx.auditEvent.count())).toBe(before);
    expect((await call(headers)).status).toBe(403);
    expect(await eventsOf({ actorId: account.id, action: "access.refused" })).toMatchObject([
      { subjectId: "GET /api/v1/plans/x/assessment", detail: '{"role":"official"}' },
    ]);
  });

  it("are kept 20 an hour for a member, and the next hour tells how many were not", async () => {
    const member = await createMember("analyst");
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-01T00:00:00Z") });
    const refuse = async () => {
      try {
        authorise(member.role === "admin");
      } catch (error) {
        await recordRefusal(member, "members.create", error);
      }
    };
    for (let tries = 0; tries < 25; tries += 1) await refuse();
    expect(await eventsOf({ actorId: member.id })).toHaveLength(20);
    vi.setSystemTime(new Date("2026-03-01T01:00:00Z"));
    await refuse();
    const last = (await eventsOf({ actorId: member.id })).at(-1);
    expect(last?.detail).toBe('{"role":"analyst","dropped":5}');
  });

  it("for other reasons are none of the audit's business", async () => {
    const member = await createMember("analyst");
    await recordRefusal(member, "x", new DomainError("not-found", { key: "errors.notFound" }));
    await recordRefusal(member, "x", new Error("broken"));
    await recordRefusal(null, "x", new DomainError("forbidden", { key: "errors.forbidden" }));
    expect(await eventsOf({ subjectId: "x" })).toEqual([]);
  });

  it(
    "of invented addresses at the sign-in page end at 100 an hour",
    { timeout: 120_000 },
    async () => {
      const refused = () => eventsOf({ action: "member.sign-in-refused" });
      const before = (await refused()).length;
      // Ten at once, since each waits for its answer, and each from a place of its own: the limit of one address would
      // stop them earlier.
      for (let first = 0; first < 110; first += 10) {
        const places = Array.from({ length: 10 }, (_, index) => first + index);
        await Promise.all(
          places.map((place) => {
            const attempt = trySignIn(
              `nobody-${place}@example.test`,
              PASSWORD,
              `198.51.100.${place}`,
            );
            return expect(attempt).rejects.toMatchObject({ code: "invalid" });
          }),
        );
      }
      expect((await refused()).length - before).toBe(100);
    },
  );
});

describe("the use of a link", () => {
  const settle = () => writeTransaction(async () => undefined);

  it("is counted without waiting, and told once at first and once an hour after", async () => {
    const release = await readSnapshot((tx) => tx.release.count());
    if (release === 0) await makeRelease(admin, plan.code, { note: "首版", expectedNumber: 1 });
    const made = await createLink(admin, plan.code, {
      label: "乙",
      expiresAt: null,
      release: null,
    });
    const uses = async () =>
      (await eventsOf({ subjectId: made.linkId, action: "link.used" })).map(
        ({ detail }) => (JSON.parse(detail) as { count: number }).count,
      );
    vi.useFakeTimers({ toFake: ["Date", "setTimeout"], now: new Date("2026-04-01T00:00:00Z") });
    for (let opened = 0; opened < 3; opened += 1) await openPublicLink(made.token);
    expect(await uses()).toEqual([]);
    vi.advanceTimersByTime(5_000);
    await settle();
    expect(await uses()).toEqual([3]);
    for (let opened = 0; opened < 4; opened += 1) await openPublicLink(made.token);
    vi.advanceTimersByTime(3_599_000);
    await settle();
    expect(await uses()).toEqual([3]);
    vi.advanceTimersByTime(1_000);
    await settle();
    expect(await uses()).toEqual([3, 4]);
    await openPublicLink("x".repeat(43));
    expect(
      await readSnapshot((tx) => tx.auditEvent.count({ where: { detail: { contains: "xxxxx" } } })),
    ).toBe(0);
  });
});

describe("searching and exporting", () => {
  it("finds by action, actor, subject and day, a page at a time", async () => {
    const searcher = await createMember("admin", { name: "查找人" });
    const link = (label: string) => ({ label, expiresAt: null, release: null });
    for (let made = 0; made < 55; made += 1)
      await createLink(searcher, plan.code, link(`L${made}`));
    const mine = { actor: searcher.id, action: "link.created" };
    const newest = await listAuditEvents(admin, mine);
    expect(newest.lines).toHaveLength(50);
    expect(newest.lines[0]).toMatchObject({
      actor: { name: "查找人" },
      subject: { zh: "L54" },
    });
    const older = await listAuditEvents(admin, mine, newest.older);
    expect(older).toMatchObject({ older: null });
    expect(older.lines.map(({ subject }) => subject?.zh)).toEqual(["L4", "L3", "L2", "L1", "L0"]);
    expect((await listAuditEvents(admin, { ...mine, subject: '"L17"' })).lines).toHaveLength(1);
    const far = { from: "2099-01-01", to: "2099-01-02" };
    expect((await listAuditEvents(admin, { ...mine, ...far })).lines).toEqual([]);
    const overview = await getAuditOverview(admin);
    expect(overview.actions).toContain("link.created");
    expect(overview.people.map(({ name }) => name)).toContain("查找人");
  });

  it("gives every event of the search as CSV, and keeps the export itself on record", async () => {
    const account = await createAccount("admin");
    const headers = withCookie(await trySignIn(account.email, PASSWORD));
    const get = (path: string) =>
      exportRoute(new Request(`http://localhost/settings/audit/export${path}`, { headers }), {
        params: Promise.resolve({ locale: "zh" }),
      });
    const response = await get(`?actor=${account.id}`);
    expect(response.headers.get("content-disposition")).toMatch(/audit-\d{4}-\d\d-\d\d\.csv/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const lines = (await textOf(response)).trim().split("\r\n");
    expect(lines[0]).toBe(
      "id,at,actorId,actorName,action,subjectType,subjectId,detail,previousHash,hash",
    );
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("member.signed-in");
    expect((await eventsOf({ actorId: account.id })).at(-1)).toMatchObject({
      action: "audit.exported",
      detail: expect.stringContaining(account.id) as string,
    });
    const all = (await textOf(await get(""))).trim().split("\r\n");
    // The header stands in for the one event that is missing: the export itself.
    expect(all).toHaveLength(await readSnapshot((tx) => tx.auditEvent.count()));
  });

  it("is refused to everybody but administrators, on record", async () => {
    const analyst = await createMember("analyst");
    await expect(exportAudit(analyst, {})).rejects.toMatchObject({ code: "forbidden" });
    const account = await createAccount("reviewer");
    const headers = withCookie(await trySignIn(account.email, PASSWORD));
    const request = new Request("http://localhost/settings/audit/export", { headers });
    const response = await exportRoute(request, { params: Promise.resolve({ locale: "zh" }) });
    expect(response.status).toBe(403);
    expect((await eventsOf({ actorId: account.id })).at(-1)).toMatchObject({
      action: "access.refused",
      subjectId: "GET /settings/audit/export",
    });
  });

  it("counts the figures a member takes out, as before", async () => {
    const account = await createAccount("official");
    const headers = withCookie(await trySignIn(account.email, PASSWORD));
    const url = `http://localhost/api/v1/plans/${plan.code}/figures.csv`;
    const params = Promise.resolve({ plan: plan.code });
    expect((await getCsv(new Request(url, { headers }), { params })).status).toBe(200);
    expect((await eventsOf({ actorId: account.id })).at(-1)?.action).toBe("export.downloaded");
  });
});
